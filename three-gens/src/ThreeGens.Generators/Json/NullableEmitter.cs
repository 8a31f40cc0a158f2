using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the methods of nullable values.</summary>
internal static class NullableEmitter
{
    public static void Emit(SourceWriter writer, NullableShape shape, ValueEmitter values)
    {
        writer.Line();
        writer.Open($"private static void Write{shape.MethodSuffix}({JsonEmitter.Output}, {JsonEmitter.Bytes} prefix, {shape.TypeName} value)");
        writer.Open("if (value is null)");
        writer.Line("output.WriteNull(prefix);").Line("return;");
        writer.Close();
        writer.Line();
        writer.Line(values.Write(shape.Underlying, "prefix", "value.GetValueOrDefault()"));
        writer.Close();
        writer.Line();
        writer.Open($"private static {shape.TypeName} Read{shape.MethodSuffix}({JsonEmitter.Input})");
        writer.Open("if (input.TryReadNull())");
        writer.Line("return null;");
        writer.Close();
        writer.Line();
        writer.Line($"return {values.Read(shape.Underlying)};");
        writer.Close();
    }
}
