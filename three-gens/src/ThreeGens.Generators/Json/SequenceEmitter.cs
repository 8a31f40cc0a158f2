using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the methods of sequences.</summary>
internal static class SequenceEmitter
{
    public static void Emit(SourceWriter writer, SequenceShape shape, JsonModel model, ValueEmitter values)
    {
        EmitWrite(writer, shape, model, values);
        EmitRead(writer, shape, values);
    }

    private static void EmitWrite(SourceWriter writer, SequenceShape shape, JsonModel model, ValueEmitter values)
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

        var items = shape.Access switch
        {
            SequenceAccess.List => "global::System.Runtime.InteropServices.CollectionsMarshal.AsSpan(value)",
            SequenceAccess.ImmutableArray => "value.AsSpan()",
            _ => "value",
        };
        writer.Line("var separator = (byte)'[';");
        writer.Open($"foreach (var item in {items})");
        if (BoundedValues.Length(model, shape.Element) is > 0 and var length)
        {
            writer.Line($"ref var at = ref global::ThreeGens.Json.JsonPut.Byte(ref output.Reserve({length + 1}), separator);");
            writer.Line($"at = ref {BoundedValues.Expression(model, shape.Element, "at", "default", "item", "some")};");
            writer.Line("output.Commit(ref at);");
        }
        else
        {
            writer.Line("output.WriteRaw(separator);");
            writer.Line(values.Write(shape.Element, "default", "item"));
        }

        writer.Line("separator = (byte)',';");
        writer.Close();
        writer.Line();
        writer.Open("if (separator == (byte)'[')");
        writer.Line("output.WriteRaw(separator);");
        writer.Close();
        writer.Line();
        writer.Line("output.WriteRaw((byte)']');");
        writer.Close();
    }

    private static void EmitRead(SourceWriter writer, SequenceShape shape, ValueEmitter values)
    {
        writer.Line();
        writer.Open($"private static {shape.NullableName} Read{shape.MethodSuffix}({JsonEmitter.Input})");
        if (shape.Build.Kind == SequenceBuildKind.None)
        {
            writer.Line($"return input.RefuseValue<{shape.TypeName}>({Identifier.Literal(shape.PlainName + " cannot be read: it has no public parameterless constructor and no Add method.")});");
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

        var isList = shape.Build.Kind != SequenceBuildKind.Add;
        var collected = isList ? $"global::System.Collections.Generic.List<{shape.ElementName}>" : shape.Build.Type;
        var add = isList ? "Add" : shape.Build.AddMethod;
        if (shape.Build.Kind == SequenceBuildKind.Array)
        {
            writer.Open("if (!input.ReadStartArray())");
            writer.Line("return [];");
            writer.Close();
            writer.Line();
            writer.Line($"var items = new {collected}();");
            writer.Open("do");
        }
        else
        {
            writer.Line($"var items = new {collected}();");
            writer.Line("var more = input.ReadStartArray();");
            writer.Open("while (more)");
        }

        writer.Line($"items.{add}({values.Read(shape.Element)});");
        if (shape.Build.Kind == SequenceBuildKind.Array)
        {
            writer.Close();
            writer.Line("while (input.ReadNextElement());");
        }
        else
        {
            writer.Line("more = input.ReadNextElement();");
            writer.Close();
        }

        writer.Line();
        writer.Line(shape.Build.Kind switch
        {
            SequenceBuildKind.Array => "return items.ToArray();",
            SequenceBuildKind.Factory => $"return {shape.Build.Type}(items);",
            _ => "return items;",
        });
        writer.Close();
    }
}
