using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Writes the class of the mocked object.</summary>
internal static class ObjectEmitter
{
    public const string Core = "global::ThreeGens.Mocks.MockCore";

    public static void Emit(SourceWriter writer, MockModel model)
    {
        var bases = model.Kind switch
        {
            MockKind.Delegate => "",
            _ => model.Types + ", ",
        };
        writer.Open($"private sealed {(model.IsRecord ? "record" : "class")} Mocked{model.TypeParameters} : {bases}global::ThreeGens.Mocks.IMockObject{model.Constraints}");
        EmitConstruction(writer, model);
        EmitMembers(writer, model, model.ClassName);
        writer.Close();
    }

    /// <summary>Writes all members of the mocked object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="model">The mock.</param>
    /// <param name="home">The static class that holds what the members keep.</param>
    public static void EmitMembers(SourceWriter writer, MockModel model, string home)
    {
        foreach (var member in model.Members)
        {
            writer.Line();
            EmitMember(writer, model, member, home);
        }

        foreach (var member in model.Members.Where(static m => m.HasDefault))
        {
            DefaultBodyEmitter.Emit(writer, model, member);
        }
    }

    private static void EmitConstruction(SourceWriter writer, MockModel model)
    {
        if (model.Kind != MockKind.Class)
        {
            writer.Line($"private readonly {Core} __mock;").Line();
            writer.Line($"public Mocked({Core} mock) => __mock = mock;");
        }
        else
        {
            // Initializers run before the base constructor, which may call virtual members.
            writer.Line($"private readonly {Core} __mock = global::ThreeGens.Mocks.MockConstruction.Current;");
            foreach (var constructor in model.Constructors)
            {
                writer.Line();
                if (model.HasRequiredMembers)
                {
                    writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
                }

                var parameters = string.Concat(constructor.Parameters.Select(static (p, i) => $", {p.Modifier}{p.Type} argument{i}"));
                var arguments = string.Join(", ", constructor.Parameters.Select(static (p, i) => $"argument{i}"));
                writer.Open($"public Mocked({Core} mock{parameters})\n    : base({arguments})").Close();
            }
        }

        writer.Line().Line($"{Core} global::ThreeGens.Mocks.IMockObject.Mock => __mock;");
    }

    private static void EmitMember(SourceWriter writer, MockModel model, MockMember member, string home)
    {
        if (member.Event is { } @event)
        {
            var mock = member.IsStatic ? CurrentMock(model) : "__mock";
            writer.Open(member.Head);
            writer.Line($"add => {home}.M{@event.Slot}{model.TypeParameters}({mock}).Add(value);");
            writer.Line($"remove => {home}.M{@event.Slot}{model.TypeParameters}({mock}).Remove(value);");
            writer.Close();
            return;
        }

        if (member.Kind == MockMemberKind.Method)
        {
            writer.Open(member.Head + member.Tail);
            EmitBody(writer, model, member, member.Methods[0], home);
            writer.Close();
            return;
        }

        if (member.RememberedType.Length > 0)
        {
            writer.Line($"private (bool IsSet, {member.RememberedType} Value) __remembered{member.Methods[0].Slot};").Line();
        }

        writer.Open(member.Head);
        foreach (var accessor in member.Methods)
        {
            writer.Open(accessor.AccessorModifier + accessor.Accessor.ToString().ToLowerInvariant());
            EmitBody(writer, model, member, accessor, home);
            writer.Close();
        }

        writer.Close();
    }

    private static string CurrentMock(MockModel model) => $"global::ThreeGens.Mocks.MockStatics<{model.Type}>.Current";

    private static void EmitBody(SourceWriter writer, MockModel model, MockMember member, MockMethod method, string home)
    {
        if (member.IsStatic)
        {
            writer.Line($"var __mock = {CurrentMock(model)};");
        }

        var types = new MethodTypes(method);
        var arguments = string.Join(", ", method.Parameters.Select(static p => p.Argument));
        foreach (var parameter in method.Parameters.Where(static p => p.Kind == MockParameterKind.Out))
        {
            writer.Line($"{parameter.Name} = default!;");
        }

        var isVoid = method.Return == MockReturn.Void;
        if (method.IsUnnamed)
        {
            writer.Line($"global::ThreeGens.Mocks.MockDefaults.AnswerUnnamed(__mock, {Identifier.Literal(method.Signature)});");
            EmitDefault(writer, member, method, "return ");
            return;
        }

        var back = method.Return is MockReturn.Ref or MockReturn.RefReadonly ? "return ref " : isVoid ? "" : "return ";
        writer.Open($"if ({home}.M{method.Slot}{method.AllTypeParameters}(__mock).Call({MatchShape.ArgsValue(types.Stored)}) is {{ }} __reaction)");
        writer.Line($"__reaction.Callback?.Invoke({arguments});");
        if (!isVoid)
        {
            writer.Open("if (__reaction.Compute is { } __compute)").Line($"{back}__compute({arguments});").Close().Line();
        }

        writer.Open("if (__reaction.HasResult)");
        EmitResult(writer, method);
        writer.Close().Close().Line();
        EmitDefault(writer, member, method, back);
    }

    private static void EmitResult(SourceWriter writer, MockMethod method)
    {
        if (method.Return == MockReturn.Value)
        {
            writer.Line("return __reaction.Result;");
            return;
        }

        writer.Line("_ = __reaction.Result;");
        if (method.Return == MockReturn.Void)
        {
            writer.Line("return;");
        }
    }

    private static void EmitDefault(SourceWriter writer, MockMember member, MockMethod method, string back)
    {
        var isVoid = method.Return == MockReturn.Void;
        if (method.WrappedCall.Length > 0)
        {
            writer.Open($"if (global::ThreeGens.Mocks.MockDefaults.IsWrapped<{method.WrappedType}>(__mock, out var __wrapped))");
            writer.Line($"{back}{method.WrappedCall};");
            if (isVoid)
            {
                writer.Line("return;");
            }

            writer.Close().Line();
        }

        var remembered = member.RememberedType.Length > 0 ? $"__remembered{member.Methods[0].Slot}" : "";
        writer.Line((method.Accessor, method.Return) switch
        {
            _ when method.BaseCall.Length > 0 => $"{back}{method.BaseCall};",
            (MockAccessor.Get, _) when remembered.Length > 0 => $"return {remembered}.IsSet ? {remembered}.Value : {method.Default};",
            (MockAccessor.Set or MockAccessor.Init, _) when remembered.Length > 0 => $"{remembered} = (true, value);",
            (_, MockReturn.Void) => "",
            (_, MockReturn.Ref or MockReturn.RefReadonly) when !method.IsReferable =>
                $"throw global::ThreeGens.Mocks.MockDefaults.NoReference({Identifier.Literal(method.Signature)});",
            (_, MockReturn.Ref or MockReturn.RefReadonly) => $"return ref (new {method.ReturnType}[1])[0];",
            _ => $"return {method.Default};",
        });
    }
}
