using System.Globalization;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes how members are read and set, and the accessors for those that C# does not let us name.</summary>
internal static class MemberExpressions
{
    public static string Get(ObjectShape shape, JsonMember member) => member.Read == MemberAccess.Accessor
        ? $"{Method(shape, member, member.IsField ? "Field" : "Get")}({Target(member)})"
        : Place(member);

    public static string Set(ObjectShape shape, JsonMember member, string value)
    {
        if (member.Write != MemberAccess.Accessor)
        {
            return $"{Place(member)} = {value};";
        }

        return member.IsField
            ? $"{Method(shape, member, "Field")}({Target(member)}) = {value};"
            : $"{Method(shape, member, "Set")}({Target(member)}, {value});";
    }

    public static void EmitAccessors(SourceWriter writer, ObjectShape shape)
    {
        foreach (var member in shape.Members)
        {
            if (member.Host is not { } host)
            {
                continue;
            }

            var target = (member.IsOnStruct ? "ref " : "") + host.OpenType + " target";
            if (member.IsField)
            {
                Emit(writer, host, "Field", shape, member, "Field", member.Name, $"ref {member.OpenTypeName}", target);
                continue;
            }

            if (member.Read == MemberAccess.Accessor)
            {
                Emit(writer, host, "Method", shape, member, "Get", "get_" + member.Name, member.OpenTypeName, target);
            }

            if (member.Write == MemberAccess.Accessor)
            {
                Emit(writer, host, "Method", shape, member, "Set", "set_" + member.Name, "void", $"{target}, {member.OpenTypeName} value");
            }
        }
    }

    /// <summary>Gives the expression that calls a constructor.</summary>
    public static string Create(ObjectShape shape, string arguments) => shape.Construction.Host is { } host
        ? (host.Parameters.Length == 0 ? $"Create{shape.MethodSuffix}({arguments})" : $"Create{shape.MethodSuffix}{host.Arguments}.Invoke({arguments})")
        : $"new {shape.TypeName}({arguments})";

    public static void EmitConstructor(SourceWriter writer, ObjectShape shape)
    {
        if (shape.Construction.Host is not { } host)
        {
            return;
        }

        var parameters = string.Join(", ", shape.Construction.Parameters.Select((p, i) => $"{p.OpenTypeName} p{i}"));
        EmitMethod(writer, host, "Constructor", "", $"Create{shape.MethodSuffix}", host.OpenType, parameters);
    }

    private static string Place(JsonMember member) =>
        (member.HiddenBy == 0 ? "value." : $"(({member.DeclaringType})value).") + Identifier.Escape(member.Name);

    // Two members of one C# name need accessors of two names.
    private static string AccessorName(string verb, ObjectShape shape, JsonMember member) =>
        $"{verb}{shape.MethodSuffix}_{member.Name}{(member.HiddenBy == 0 ? "" : "_" + member.HiddenBy.ToString(CultureInfo.InvariantCulture))}";

    private static string Method(ObjectShape shape, JsonMember member, string verb)
    {
        var name = AccessorName(verb, shape, member);
        return member.Host!.Parameters.Length == 0 ? name : $"{name}{member.Host.Arguments}.Invoke";
    }

    private static string Target(JsonMember member) => member.IsOnStruct ? "ref value" : "value";

    private static void Emit(
        SourceWriter writer, AccessorHost host, string kind, ObjectShape shape, JsonMember member, string verb, string name, string returns, string parameters) =>
        EmitMethod(writer, host, kind, $", Name = {Identifier.Literal(name)}", AccessorName(verb, shape, member), returns, parameters);

    private static void EmitMethod(SourceWriter writer, AccessorHost host, string kind, string name, string method, string returns, string parameters)
    {
        var attribute = $"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.{kind}{name})]";
        writer.Line();
        if (host.Parameters.Length == 0)
        {
            writer.Line(attribute).Line($"private static extern {returns} {method}({parameters});");
            return;
        }

        writer.Open($"private static class {method}{host.Parameters}{host.Constraints}");
        writer.Line(attribute).Line($"internal static extern {returns} Invoke({parameters});");
        writer.Close();
    }
}
