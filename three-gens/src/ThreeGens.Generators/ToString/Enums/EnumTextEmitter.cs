using System.Globalization;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Writes the methods that turn values into text, and the questions about values.</summary>
internal static class EnumTextEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model)
    {
        var generic = model.TypeParameters;
        var where = model.Constraints;
        var type = model.TypeName;
        var bits = $"unchecked(({model.Underlying.UnsignedKeyword})value)";

        var lookup = model.IsFlags ? null : EnumLookup.Of(model);
        if (lookup is { IsDense: true })
        {
            writer.Line();
            writer.Line($"private static readonly string?[] Texts = [{string.Join(", ", lookup.DenseTexts.Select(t => t is null ? "null" : Identifier.Literal(t)))}];");
        }

        if (model.IsFlags)
        {
            writer.Line();
            writer.Line("private static readonly string?[] SmallTexts = Table.SmallFlagsTexts();");
        }

        writer.Line();
        writer.Line("/// <summary>Gives the text of a value: of aliases the first declared, of an undefined value its number.</summary>");
        if (model.IsFlags)
        {
            writer.Open($"public static string ToStringFast{generic}(this {type} value){where}");
            writer.Line($"var bits = {bits};");
            writer.Line("var texts = SmallTexts;");
            writer.Line("return (bits < (uint)texts.Length ? texts[(int)bits] : null) ?? Table.FlagsText(bits);");
            writer.Close();
        }
        else
        {
            writer.Line($"public static string ToStringFast{generic}(this {type} value){where} => TextOrNull(value) ?? Table.Number({bits});");
        }

        writer.Line();
        writer.Line("/// <summary>Gives the text of a value by one of the formats of System.Enum: G, D, X or F.</summary>");
        writer.Line("/// <exception cref=\"global::System.FormatException\">The format is unknown.</exception>");
        writer.Line($"public static string ToStringFast{generic}(this {type} value, string? format){where} => Table.Format({bits}, format);");
        EmitTryFormat(writer, model, bits, "char", "destination", "charsWritten", "Writes the text of a value; gives false and writes nothing when it does not fit.");
        EmitTryFormat(writer, model, bits, "byte", "utf8Destination", "bytesWritten", "Writes the text of a value in UTF-8; gives false when it does not fit.");

        writer.Line();
        writer.Line("/// <summary>Gives the first declared name of a value, or null when it has none.</summary>");
        writer.Line($"public static string? GetName{generic}({type} value){where} => Table.GetName({bits});");
        writer.Line();
        writer.Line("/// <summary>Gives the names in the order of System.Enum.</summary>");
        writer.Line("public static string[] GetNames() => Table.GetNames();");
        writer.Line();
        writer.Line("/// <summary>Gives the values in the order of System.Enum, one for each name.</summary>");
        writer.Line($"public static {type}[] GetValues{generic}(){where} =>");
        writer.Line("[");
        writer.Indent();
        foreach (var member in model.Members)
        {
            writer.Line(EnumLiterals.Cast(model, member.Value) + ",");
        }

        writer.Unindent();
        writer.Line("];");
        writer.Line();
        writer.Line("/// <summary>Says whether a value has a name.</summary>");
        writer.Line($"public static bool IsDefined{generic}({type} value){where} => {EnumLookup.DefinedPattern(model, bits)};");
        writer.Line();
        writer.Line("/// <summary>Says whether a name, with its exact case, is declared.</summary>");
        writer.Line("public static bool IsDefined(global::System.ReadOnlySpan<char> name) => Table.IsDefined(name);");
        writer.Line();
        writer.Line("/// <summary>Says whether all bits of a flag are set.</summary>");
        writer.Line($"public static bool HasFlagFast{generic}(this {type} value, {type} flag){where} => (value & flag) == flag;");

        if (lookup is not null)
        {
            EmitTextOrNull(writer, model, lookup);
        }
    }

    private static void EmitTryFormat(
        SourceWriter writer, EnumModel model, string bits, string element, string destination, string written, string summary)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        var head = $"public static bool TryFormat{model.TypeParameters}(this {model.TypeName} value, global::System.Span<{element}> {destination}, out int {written}){model.Constraints}";
        if (model.IsFlags)
        {
            writer.Line(head + " =>");
            writer.Indent().Line($"global::ThreeGens.Text.EnumText.TryCopy(Table.FlagsText({bits}), {destination}, out {written});").Unindent();
            return;
        }

        writer.Line(head + " => TextOrNull(value) is { } text");
        writer.Indent();
        writer.Line($"? global::ThreeGens.Text.EnumText.TryCopy(text, {destination}, out {written})");
        writer.Line($": Table.TryFormatNumber({bits}, {destination}, out {written});");
        writer.Unindent();
    }

    private static void EmitTextOrNull(SourceWriter writer, EnumModel model, EnumLookup lookup)
    {
        writer.Line();
        var head = $"private static string? TextOrNull{model.TypeParameters}({model.TypeName} value){model.Constraints}";
        if (lookup.IsDense)
        {
            writer.Open(head);
            writer.Line($"var index = {lookup.IndexExpression};");
            writer.Line("var texts = Texts;");
            writer.Line("return index < (uint)texts.Length ? texts[(int)index] : null;");
            writer.Close();
            return;
        }

        writer.Line($"{head} => ({model.Underlying.Keyword})value switch");
        writer.Open();
        foreach (var member in lookup.FirstOfEachValue)
        {
            writer.Line($"{EnumLiterals.Signed(model.Underlying, member.Value)} => {Identifier.Literal(member.Text)},");
        }

        writer.Line("_ => null,");
        writer.Close(";");
    }
}
