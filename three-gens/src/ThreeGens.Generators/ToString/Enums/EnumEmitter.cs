using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Writes the extension class of an enum.</summary>
internal static class EnumEmitter
{
    internal const string GeneratorName = "ThreeGens.Generators.ToString.EnumGenerator";

    public static SourceWriter Emit(EnumModel model)
    {
        var writer = new SourceWriter().WriteHeader(GeneratorName);
        // An enum or a member of it may be obsolete; text of old values must still be written and read.
        writer.Line("#pragma warning disable CS0612, CS0618" + string.Concat(model.SilencedIds.Select(static id => ", " + id))).Line();
        if (model.Namespace.Length > 0)
        {
            writer.Line($"namespace {model.Namespace};").Line();
        }

        writer.Line($"/// <summary>Formats and parses the values of <c>{model.DisplayName.XmlText()}</c>.</summary>");
        writer.WriteGeneratedCodeAttribute(GeneratorName);
        writer.Open($"{model.Accessibility} static partial class {model.ClassName}");
        writer.Line("/// <summary>The number of declared names.</summary>");
        writer.Line($"public const int Length = {model.Members.Count};");
        writer.Line();
        EmitTable(writer, model);
        EnumTextEmitter.Emit(writer, model);
        EnumParseEmitter.Emit(writer, model);
        if (model.IsForeign)
        {
            EmitGuard(writer, model);
        }

        writer.Close();
        if (model.HasJsonConverter)
        {
            EmitJsonConverter(writer, model);
        }

        return writer;
    }

    private static void EmitTable(SourceWriter writer, EnumModel model)
    {
        var names = $"[{string.Join(", ", model.Members.Select(m => Identifier.Literal(m.Name)))}]";
        var values = $"[{string.Join(", ", model.Members.Select(m => EnumLiterals.Unsigned(m.Value)))}]";
        var hasOwnTexts = model.Members.Any(m => m.Text != m.Name);
        writer.Line("private static readonly global::ThreeGens.Text.EnumTable Table = new(");
        writer.Indent();
        writer.Line($"global::ThreeGens.Text.EnumWidth.{model.Underlying.Width},");
        writer.Line($"isFlags: {(model.IsFlags ? "true" : "false")},");
        writer.Line($"{values},");
        // A foreign enum may have been replaced since compilation; the check runs once, when the table is made.
        var known = model is { IsForeign: true, TypeParameters: "" } ? $"global::ThreeGens.Text.EnumText.Guard<{model.TypeName}>({names}, {values})" : names;
        writer.Line(hasOwnTexts ? known + "," : known + ");");
        if (hasOwnTexts)
        {
            writer.Line($"[{string.Join(", ", model.Members.Select(m => Identifier.Literal(m.Text)))}]);");
        }

        writer.Unindent();
    }

    private static void EmitGuard(SourceWriter writer, EnumModel model)
    {
        writer.Line();
        writer.Line("// A constant that another assembly changed divides by zero here: generate again.");
        writer.Open("private static class Guard");
        var index = 0;
        foreach (var member in model.Members)
        {
            var name = $"{model.TypeName}.{Identifier.Escape(member.Name)}";
            writer.Line($"internal const int Member{index++} = 1 / (({model.Underlying.Keyword}){name} == {EnumLiterals.Signed(model.Underlying, member.Value)} ? 1 : 0);");
        }

        writer.Close();
    }

    private static void EmitJsonConverter(SourceWriter writer, EnumModel model)
    {
        var name = EnumParser.ConverterName(model.ClassName);
        writer.Line();
        writer.Line($"/// <summary>Reads and writes <c>{model.DisplayName.XmlText()}</c> as its text.</summary>");
        writer.WriteGeneratedCodeAttribute(GeneratorName);
        writer.Open($"{model.Accessibility} sealed class {name}{model.TypeParameters} : global::ThreeGens.Text.EnumTextJsonConverter<{model.TypeName}>{model.Constraints}");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override string ToText({model.TypeName} value) => {model.ClassName}.ToStringFast(value);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override bool TryParseText(global::System.ReadOnlySpan<byte> utf8, out {model.TypeName} value) => {model.ClassName}.TryParse(utf8, out value);");
        writer.Close();
    }

    private static string XmlText(this string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
