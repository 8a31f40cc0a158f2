using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the methods of dictionaries.</summary>
internal static class DictionaryEmitter
{
    public static void Emit(SourceWriter writer, DictionaryShape shape, JsonModel model, ValueEmitter values)
    {
        var key = KeyEmitter.For(model.Shapes[shape.Key]);
        EmitWrite(writer, shape, key, values);
        EmitRead(writer, shape, key, model, values);
    }

    private static void EmitWrite(SourceWriter writer, DictionaryShape shape, KeyEmitter key, ValueEmitter values)
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

        writer.Line("var separator = (byte)'{';");
        writer.Open("foreach (var entry in value)");
        if (key.IsString)
        {
            writer.Line("output.WriteKey(separator, entry.Key);");
            writer.Line(values.Write(shape.Value, "default", "entry.Value"));
        }
        else
        {
            writer.Line("output.WriteRaw(separator);");
            writer.Line(key.Write("entry.Key"));
            writer.Line(values.Write(shape.Value, "\":\"u8", "entry.Value"));
        }

        writer.Line("separator = (byte)',';");
        writer.Close();
        writer.Line();
        writer.Open("if (separator == (byte)'{')");
        writer.Line("output.WriteRaw(separator);");
        writer.Close();
        writer.Line();
        writer.Line("output.WriteRaw((byte)'}');");
        writer.Close();
    }

    private static void EmitRead(SourceWriter writer, DictionaryShape shape, KeyEmitter key, JsonModel model, ValueEmitter values)
    {
        writer.Line();
        writer.Open($"private static {shape.NullableName} Read{shape.MethodSuffix}({JsonEmitter.Input})");
        if (!shape.Build.CanBuild)
        {
            writer.Line($"return input.RefuseValue<{shape.TypeName}>({Identifier.Literal(shape.PlainName + " cannot be read: it has no public parameterless constructor.")});");
            writer.Close();
            return;
        }

        if (shape.IsReference)
        {
            writer.Open("if (input.TryReadNull())");
            writer.Line("return null;");
            writer.Close();
            writer.Line();
        }

        writer.Line($"var entries = new {shape.Build.Type}();");
        writer.Line("var more = input.ReadStartObject();");
        writer.Open("while (more)");
        if (key.MayBeNoString)
        {
            writer.Line("input.ExpectKey();");
        }

        writer.Line($"var key = {key.Read()};");
        if (model.Options.RefuseDuplicates)
        {
            writer.Line("input.RefuseDuplicateKey(entries, key);");
        }

        writer.Line("input.ReadColon();");
        writer.Line($"entries[key] = {values.Read(shape.Value)};");
        writer.Line("more = input.ReadNextMember();");
        writer.Close();
        writer.Line();
        writer.Line(shape.Build.Factory.Length > 0 ? $"return {shape.Build.Factory}(entries);" : "return entries;");
        writer.Close();
    }
}
