using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the methods that write objects.</summary>
internal static class ObjectWriterEmitter
{
    public static void Emit(SourceWriter writer, ObjectShape shape, JsonModel model, ValueEmitter values)
    {
        writer.Line();
        writer.Open($"private static void Write{shape.MethodSuffix}({JsonEmitter.Output}, {shape.NullableName} value)");
        if (shape.IsReference)
        {
            writer.Open("if (value is null)");
            writer.Line("output.WriteNull(default);").Line("return;");
            writer.Close();
            writer.Line();
        }

        if (!shape.Variants.IsEmpty)
        {
            VariantEmitter.EmitWriteChoice(writer, shape, model);
        }

        EmitBody(writer, shape, values, Comma.First);
        writer.Close();
        if (!shape.Discriminators.IsEmpty)
        {
            writer.Line();
            writer.Open($"private static void Write{shape.MethodSuffix}Variant({JsonEmitter.Output}, {shape.TypeName} value, {JsonEmitter.Bytes} head)");
            writer.Line("output.WriteRaw(head);");
            EmitBody(writer, shape, values, Comma.Always);
            writer.Close();
        }
    }

    private static void EmitBody(SourceWriter writer, ObjectShape shape, ValueEmitter values, Comma comma)
    {
        Callback(writer, shape, "IJsonOnSerializing", "OnSerializing");
        if (shape.IsRecursive)
        {
            writer.Line("output.Enter();");
        }

        for (var i = 0; i < shape.Members.Count; i++)
        {
            if (shape.Members[i].IsWritten)
            {
                comma = EmitMember(writer, shape, shape.Members[i], i, values, comma);
            }
        }

        if (shape.ExtensionData is { } extension)
        {
            comma = EmitExtension(writer, extension, comma);
        }

        writer.Line(comma switch
        {
            Comma.First => "output.WriteRaw(\"{}\"u8);",
            Comma.Unknown => "output.WriteRaw(isFirst ? \"{}\"u8 : \"}\"u8);",
            _ => "output.WriteRaw((byte)'}');",
        });
        if (shape.IsRecursive)
        {
            writer.Line("output.Leave();");
        }

        Callback(writer, shape, "IJsonOnSerialized", "OnSerialized");
    }

    private static Comma EmitMember(
        SourceWriter writer, ObjectShape shape, JsonMember member, int index, ValueEmitter values, Comma comma)
    {
        var name = JsonText.Quote(member.JsonName) + ":";
        var prefix = comma switch
        {
            Comma.First => JsonText.Utf8("{" + name),
            Comma.Always => JsonText.Utf8("," + name),
            _ => $"isFirst ? {JsonText.Utf8("{" + name)} : {JsonText.Utf8("," + name)}",
        };
        var get = MemberExpressions.Get(shape, member);
        if (member.Ignore is IgnoreCondition.Never or IgnoreCondition.WhenReading)
        {
            writer.Line(values.Write(member.Shape, prefix, get));
            return Comma.Always;
        }

        if (comma == Comma.First)
        {
            writer.Line("var isFirst = true;");
        }

        writer.Line($"var member{index} = {get};");
        writer.Open($"if ({Condition(member, index)})");
        writer.Line(values.Write(member.Shape, prefix, "member" + index));
        if (comma != Comma.Always)
        {
            writer.Line("isFirst = false;");
        }

        writer.Close();
        writer.Line();
        return comma == Comma.Always ? Comma.Always : Comma.Unknown;
    }

    private static string Condition(JsonMember member, int index) => member.Ignore == IgnoreCondition.WhenWritingNull
        ? $"member{index} is not null"
        : $"!global::System.Collections.Generic.EqualityComparer<{member.TypeName}>.Default.Equals(member{index}, default!)";

    private static Comma EmitExtension(SourceWriter writer, ExtensionData extension, Comma comma)
    {
        if (comma == Comma.First)
        {
            writer.Line("var isFirst = true;");
        }

        var write = extension.ValueType switch
        {
            null => "output.WriteConverted(\":\"u8, entry.Value, global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.JsonNodeConverter!);",
            "global::System.Text.Json.JsonElement" =>
                "output.WriteConverted(\":\"u8, entry.Value, global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.JsonElementConverter);",
            _ => "output.WriteExtensionValue(\":\"u8, entry.Value);",
        };
        writer.Open($"if (value.{extension.Name} is {{ }} extension)");
        writer.Open("foreach (var entry in extension)");
        writer.Line(comma == Comma.Always ? "output.WriteRaw((byte)',');" : "output.WriteRaw(isFirst ? (byte)'{' : (byte)',');");
        writer.Line("output.WriteString(default, entry.Key);");
        writer.Line(write);
        if (comma != Comma.Always)
        {
            writer.Line("isFirst = false;");
        }

        writer.Close();
        writer.Close();
        writer.Line();
        return comma == Comma.Always ? Comma.Always : Comma.Unknown;
    }

    private static void Callback(SourceWriter writer, ObjectShape shape, string type, string method)
    {
        if (shape.Callbacks.Contains(type))
        {
            writer.Line($"((global::System.Text.Json.Serialization.{type})value).{method}();");
        }
    }

    /// <summary>Says what is known at compile time about the comma before the next member.</summary>
    private enum Comma
    {
        /// <summary>Nothing has been written: a brace comes instead.</summary>
        First,

        /// <summary>It depends on conditions met at run time.</summary>
        Unknown,

        /// <summary>Something has been written.</summary>
        Always,
    }
}
