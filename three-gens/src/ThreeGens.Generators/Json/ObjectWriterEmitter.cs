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

        EmitBody(writer, shape, model, values, Comma.First);
        writer.Close();
        if (!shape.Discriminators.IsEmpty)
        {
            writer.Line();
            writer.Open($"private static void Write{shape.MethodSuffix}Variant({JsonEmitter.Output}, {shape.TypeName} value, {JsonEmitter.Bytes} head)");
            writer.Line("output.WriteRaw(head);");
            EmitBody(writer, shape, model, values, Comma.Always);
            writer.Close();
        }
    }

    private static void EmitBody(SourceWriter writer, ObjectShape shape, JsonModel model, ValueEmitter values, Comma comma)
    {
        Callback(writer, shape, "IJsonOnSerializing", "OnSerializing");
        if (shape.IsRecursive)
        {
            writer.Line("output.Enter();");
        }

        var run = new MemberRun(writer);
        for (var i = 0; i < shape.Members.Count; i++)
        {
            if (shape.Members[i].IsWritten)
            {
                comma = EmitMember(writer, run, shape, i, model, values, comma);
            }
        }

        if (shape.ExtensionData is { } extension)
        {
            run.Flush();
            comma = EmitExtension(writer, extension, comma);
        }

        EmitEnd(writer, run, comma);
        if (shape.IsRecursive)
        {
            writer.Line("output.Leave();");
        }

        Callback(writer, shape, "IJsonOnSerialized", "OnSerialized");
    }

    private static void EmitEnd(SourceWriter writer, MemberRun run, Comma comma)
    {
        if (comma != Comma.Unknown)
        {
            run.AddRaw(comma == Comma.First ? "{}" : "}");
        }

        run.Flush();
        if (comma == Comma.Unknown)
        {
            writer.Line("output.WriteRaw(isFirst ? \"{}\"u8 : \"}\"u8);");
        }
    }

    private static Comma EmitMember(
        SourceWriter writer, MemberRun run, ObjectShape shape, int index, JsonModel model, ValueEmitter values, Comma comma)
    {
        var member = shape.Members[index];
        var name = JsonText.Quote(member.JsonName) + ":";
        var get = MemberExpressions.Get(shape, member);
        if (member.Ignore is IgnoreCondition.Never or IgnoreCondition.WhenReading)
        {
            if (comma == Comma.Unknown)
            {
                run.Flush();
                writer.Line(values.Write(member.Shape, $"isFirst ? {JsonText.Utf8("{" + name)} : {JsonText.Utf8("," + name)}", get));
            }
            else
            {
                EmitAlways(writer, run, (comma == Comma.First ? "{" : ",") + name, member.Shape, model, values, get, "member" + index);
            }

            return Comma.Always;
        }

        if (comma == Comma.First)
        {
            writer.Line("var isFirst = true;");
        }

        if (comma == Comma.Always && BoundedValues.Length(model, member.Shape) is > 0 and var length)
        {
            var local = "member" + index;
            var put = BoundedValues.Expression(model, member.Shape, "at", JsonText.Utf8("," + name), local, local + "Value");
            run.AddBounded(length + name.Length + 1, $"var {local} = {get};", $"if ({Condition(member, index)})", "{", $"    at = ref {put};", "}");
            return Comma.Always;
        }

        run.Flush();
        EmitConditional(writer, member, index, get, name, values, comma);
        return comma == Comma.Always ? Comma.Always : Comma.Unknown;
    }

    private static void EmitAlways(
        SourceWriter writer, MemberRun run, string prefix, int shape, JsonModel model, ValueEmitter values, string get, string local)
    {
        if (BoundedValues.Length(model, shape) is > 0 and var length)
        {
            run.AddBounded(prefix.Length + length, $"at = ref {BoundedValues.Expression(model, shape, "at", JsonText.Utf8(prefix), get, local)};");
        }
        else if (BoundedValues.Text(model.Shapes[shape], get) is { } text)
        {
            run.AddText(prefix, text);
        }
        else
        {
            run.AddRaw(prefix);
            run.Flush();
            writer.Line(values.Write(shape, "default", get));
        }
    }

    private static void EmitConditional(
        SourceWriter writer, JsonMember member, int index, string get, string name, ValueEmitter values, Comma comma)
    {
        var prefix = comma switch
        {
            Comma.First => JsonText.Utf8("{" + name),
            Comma.Always => JsonText.Utf8("," + name),
            _ => $"isFirst ? {JsonText.Utf8("{" + name)} : {JsonText.Utf8("," + name)}",
        };
        writer.Line($"var member{index} = {get};");
        writer.Open($"if ({Condition(member, index)})");
        writer.Line(values.Write(member.Shape, prefix, "member" + index));
        if (comma != Comma.Always)
        {
            writer.Line("isFirst = false;");
        }

        writer.Close();
        writer.Line();
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
            // A cast would call the method on a copy of a struct.
            writer.Line(shape.IsReference
                ? $"((global::System.Text.Json.Serialization.{type})value).{method}();"
                : $"global::ThreeGens.Json.JsonCallbacks.{method}(ref value);");
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
