using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the methods of enums that are written by name.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumShape shape)
    {
        EmitWrite(writer, shape);
        EmitRead(writer, shape);
        EmitName(writer, shape);
    }

    private static void EmitWrite(SourceWriter writer, EnumShape shape)
    {
        var number = $"({Scalars.NumberType(shape.Underlying)})value";
        writer.Line();
        writer.Open($"private static void Write{shape.MethodSuffix}({JsonEmitter.Output}, {JsonEmitter.Bytes} prefix, {shape.TypeName} value)");
        writer.Line($"var name = Name{shape.MethodSuffix}(value);");
        writer.Open("if (!name.IsEmpty)");
        writer.Line("output.WriteRaw(prefix);").Line("output.WriteRaw(name);").Line("return;");
        writer.Close();
        writer.Line();
        if (shape.IsFlags)
        {
            writer.Open($"if (global::ThreeGens.Json.JsonEnumText.TryFormat(value, Texts{shape.MethodSuffix}, out var text))");
            writer.Line("output.WriteString(prefix, text);").Line("return;");
            writer.Close();
            writer.Line();
        }

        writer.Line(Scalars.Write(shape.Underlying, "prefix", number));
        writer.Close();
        writer.Line();
        writer.Open($"private static void WriteKey{shape.MethodSuffix}({JsonEmitter.Output}, {shape.TypeName} value)");
        writer.Line($"var name = Name{shape.MethodSuffix}(value);");
        writer.Open("if (!name.IsEmpty)");
        writer.Line("output.WriteRaw(name);").Line("return;");
        writer.Close();
        writer.Line();
        if (shape.IsFlags)
        {
            writer.Open($"if (global::ThreeGens.Json.JsonEnumText.TryFormat(value, Texts{shape.MethodSuffix}, out var text))");
            writer.Line("output.WriteString(default, text);").Line("return;");
            writer.Close();
            writer.Line();
        }

        writer.Line("output.WriteEnumKey(value);");
        writer.Close();
    }

    private static void EmitRead(SourceWriter writer, EnumShape shape)
    {
        writer.Line();
        writer.Open($"private static {shape.TypeName} Read{shape.MethodSuffix}({JsonEmitter.Input})");
        writer.Open("if (input.Peek() != '\"')");
        writer.Line($"return ({shape.TypeName}){Scalars.Read(shape.Underlying)};");
        writer.Close();
        writer.Line();
        foreach (var member in shape.Members)
        {
            writer.Open($"if (input.TryReadName({JsonText.Utf8(JsonText.Quote(member.Text))}))");
            writer.Line($"return {shape.TypeName}.{member.Name};");
            writer.Close();
            writer.Line();
        }

        writer.Line($"return input.ReadEnumText<{shape.TypeName}>(Texts{shape.MethodSuffix});");
        writer.Close();
    }

    private static void EmitName(SourceWriter writer, EnumShape shape)
    {
        writer.Line();
        writer.Open($"private static {JsonEmitter.Bytes} Name{shape.MethodSuffix}({shape.TypeName} value)");
        writer.Open("switch (value)");
        foreach (var member in shape.Members)
        {
            if (member.IsFirstOfValue)
            {
                writer.Line($"case {shape.TypeName}.{member.Name}:");
                writer.Indent().Line($"return {JsonText.Utf8(JsonText.Quote(member.Text))};").Unindent();
            }
        }

        writer.Line("default:");
        writer.Indent().Line("return default;").Unindent();
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line($"private static readonly (string Text, {shape.TypeName} Value)[] Texts{shape.MethodSuffix} =");
        writer.Line("[").Indent();
        foreach (var member in shape.Members)
        {
            writer.Line($"({Identifier.Literal(member.Text)}, {shape.TypeName}.{member.Name}),");
        }

        writer.Unindent().Line("];");
    }
}
