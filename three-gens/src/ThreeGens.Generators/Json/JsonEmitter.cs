using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the source of a codec.</summary>
internal static class JsonEmitter
{
    internal const string Output = "ref global::ThreeGens.Json.JsonOutput output";
    internal const string Input = "ref global::ThreeGens.Json.JsonInput input";
    internal const string Bytes = "global::System.ReadOnlySpan<byte>";

    /// <summary>The folder of generated files.</summary>
    internal const string GeneratorName = "ThreeGens.Generators.Json.JsonGenerator";

    private const string Generator = "ThreeGens.Generators.JsonGenerator";

    public static SourceWriter Emit(JsonModel model)
    {
        var writer = new SourceWriter().WriteHeader(Generator);
        if (model.SilencedIds.Count > 0)
        {
            writer.Line("#pragma warning disable " + string.Join(", ", model.SilencedIds)).Line();
        }

        if (model.Namespace.Length > 0)
        {
            writer.Line($"namespace {model.Namespace};").Line();
        }

        var root = model.Root;
        writer.Line($"/// <summary>Writes and reads <c>{Xml(model.DisplayName)}</c> as JSON.</summary>");
        writer.WriteGeneratedCodeAttribute(Generator);
        writer.Open($"{(model.IsPublic ? "public" : "internal")} sealed class {model.CodecName} : global::ThreeGens.Json.JsonCodec<{root.TypeName}>");
        EmitEntry(writer, model, root);
        var values = new ValueEmitter(model);
        for (var i = 0; i < model.Shapes.Count; i++)
        {
            EmitShape(writer, model, model.Shapes[i], values);
        }

        return writer.Close();
    }

    private static void EmitEntry(SourceWriter writer, JsonModel model, JsonShape root)
    {
        var values = new ValueEmitter(model);
        writer.Line("/// <summary>Gets the codec; it holds no state.</summary>");
        writer.Line($"public static {model.CodecName} Default {{ get; }} = new {model.CodecName}();");
        if (model.Options.MaxDepth != 64)
        {
            writer.Line().Line("/// <inheritdoc />");
            writer.Line($"public override int MaxDepth => {model.Options.MaxDepth};");
        }

        writer.Line().Line("/// <inheritdoc />");
        writer.Line($"public override void Write({Output}, {root.NullableName} value) => WriteValue(ref output, value);");
        writer.Line().Line("/// <inheritdoc />");
        writer.Line($"public override {root.NullableName} Read({Input}) => ReadValue(ref input);");
        writer.Line().Line("/// <summary>Writes a value as part of a document.</summary>");
        writer.Open($"public static void WriteValue({Output}, {root.NullableName} value)");
        writer.Line(values.Write(0, "default", "value"));
        writer.Close();
        writer.Line().Line("/// <summary>Reads a value as part of a document.</summary>");
        writer.Open($"public static {root.NullableName} ReadValue({Input})");
        writer.Line($"return {values.Read(0)};");
        writer.Close();
    }

    private static void EmitShape(SourceWriter writer, JsonModel model, JsonShape shape, ValueEmitter values)
    {
        switch (shape)
        {
            case NullableShape nullable:
                NullableEmitter.Emit(writer, nullable, values);
                break;
            case EnumShape { IsText: true } enumeration:
                EnumEmitter.Emit(writer, enumeration);
                break;
            case SequenceShape sequence:
                SequenceEmitter.Emit(writer, sequence, model, values);
                break;
            case DictionaryShape dictionary:
                DictionaryEmitter.Emit(writer, dictionary, model, values);
                break;
            case ObjectShape type:
                ObjectWriterEmitter.Emit(writer, type, model, values);
                ObjectReaderEmitter.Emit(writer, type, model, values);
                break;
            case ConverterShape converter:
                writer.Line();
                writer.Line($"private static readonly global::System.Text.Json.Serialization.JsonConverter<{converter.TypeName}> Converter{converter.MethodSuffix} = {converter.Factory};");
                break;
            default:
                break;
        }
    }

    internal static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
