using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Writes the text methods of a class, struct or record.</summary>
internal static class ObjectEmitter
{
    internal const string GeneratorName = "ThreeGens.Generators.ToString.ObjectGenerator";
    private const string Namespace = "global::ThreeGens.Text.";

    public static SourceWriter Emit(ObjectModel model)
    {
        var writer = new SourceWriter().WriteHeader(GeneratorName);
        // A member may be obsolete; its value is still part of the text.
        writer.Line("#pragma warning disable CS0612, CS0618" + string.Concat(model.SilencedIds.Select(static id => ", " + id))).Line();
        model.Hierarchy.OpenContaining(writer);
        // [GeneratedCode] stands on the members: on the type it would hide the user's own half from analyzers.
        var interfaces = model.HasGeneratedBase
            ? $"{Namespace}ITextAppendable"
            : $"global::System.ISpanFormattable, global::System.IUtf8SpanFormattable, {Namespace}ITextAppendable";
        writer.Open($"{model.Hierarchy.TypeHead} : {interfaces}");
        writer.Line("/// <summary>Gives the type's name and the members with their values.</summary>");
        writer.WriteGeneratedCodeAttribute(GeneratorName);
        writer.Line($"public override string ToString() => {Namespace}ObjectText.ToString(this);");
        if (!model.HasGeneratedBase)
        {
            EmitFormatting(writer);
        }

        EmitAppend(writer, model);
        writer.Close();
        model.Hierarchy.CloseContaining(writer);
        return writer;
    }

    private static void EmitFormatting(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Gives the text with values formatted for a culture; there is one format, so <paramref name=\"format\"/> is not used.</summary>");
        writer.WriteGeneratedCodeAttribute(GeneratorName);
        writer.Line($"public string ToString(string? format, global::System.IFormatProvider? formatProvider) => {Namespace}ObjectText.ToString(this, formatProvider);");
        writer.Line();
        writer.Line("/// <summary>Writes the text; gives false and zero when it does not fit.</summary>");
        writer.WriteGeneratedCodeAttribute(GeneratorName);
        writer.Line("public bool TryFormat(global::System.Span<char> destination, out int charsWritten, global::System.ReadOnlySpan<char> format = default, global::System.IFormatProvider? provider = null) =>");
        writer.Indent().Line($"{Namespace}ObjectText.TryFormat(this, destination, out charsWritten, provider);").Unindent();
        writer.Line();
        writer.Line("/// <summary>Writes the text in UTF-8; gives false and zero when it does not fit.</summary>");
        writer.WriteGeneratedCodeAttribute(GeneratorName);
        writer.Line("public bool TryFormat(global::System.Span<byte> utf8Destination, out int bytesWritten, global::System.ReadOnlySpan<char> format = default, global::System.IFormatProvider? provider = null) =>");
        writer.Indent().Line($"{Namespace}ObjectText.TryFormat(this, utf8Destination, out bytesWritten, provider);").Unindent();
    }

    private static void EmitAppend(SourceWriter writer, ObjectModel model)
    {
        writer.Line();
        writer.WriteGeneratedCodeAttribute(GeneratorName);
        writer.Open($"void {Namespace}ITextAppendable.AppendTo(scoped ref {Namespace}TextBuffer text)");
        if (model.NeedsGuard)
        {
            writer.Open($"if (!{Namespace}CycleGuard.TryEnter(this, ref text, {Identifier.Literal(model.Name)}))");
            writer.Line("return;");
            writer.Close().Line();
            writer.Open("try");
        }

        EmitMembers(writer, model);
        if (model.NeedsGuard)
        {
            writer.Close();
            writer.Open("finally");
            writer.Line($"{Namespace}CycleGuard.Leave();");
            writer.Close();
        }

        writer.Close();
    }

    private static void EmitMembers(SourceWriter writer, ObjectModel model)
    {
        // Fixed text is gathered, so that one call writes all that stands between two values.
        var pending = model.Name + " { ";
        var values = new ValueEmitter(writer);
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            pending += (i == 0 ? "" : ", ") + member.Label + " = ";
            if (member.Shape is not { } shape)
            {
                pending += "***";
                continue;
            }

            writer.Line($"text.Append({Identifier.Literal(pending)});");
            pending = "";
            values.Emit(shape, member.Access, member.Format, member.MaxItems);
        }

        pending += model.Members.IsEmpty ? "}" : " }";
        writer.Line($"text.Append({Identifier.Literal(pending)});");
    }
}
