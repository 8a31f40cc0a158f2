using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Enums;

/// <summary>Writes the methods that turn text into values.</summary>
internal static class EnumParseEmitter
{
    private const string Chars = "global::System.ReadOnlySpan<char>";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";

    public static void Emit(SourceWriter writer, EnumModel model)
    {
        var generic = model.TypeParameters;
        var where = model.Constraints;
        var type = model.TypeName;

        EmitParse(writer, model, "string", "text");
        EmitParse(writer, model, Chars, "text");
        EmitParse(writer, model, Bytes, "utf8Text");

        Document(writer);
        writer.Line($"public static bool TryParse{generic}(string? text, out {type} value){where} => TryParse(global::System.MemoryExtensions.AsSpan(text), false, out value);");
        Document(writer);
        writer.Line($"public static bool TryParse{generic}(string? text, bool ignoreCase, out {type} value){where} => TryParse(global::System.MemoryExtensions.AsSpan(text), ignoreCase, out value);");
        Document(writer);
        writer.Line($"public static bool TryParse{generic}({Chars} text, out {type} value){where} => TryParse(text, false, out value);");
        Document(writer);
        writer.Open($"public static bool TryParse{generic}({Chars} text, bool ignoreCase, out {type} value){where}");
        EmitExactNames(writer, model);
        writer.Line($"return Read(Table.Parse(text, ignoreCase, out var bits), bits, out value);");
        writer.Close();
        Document(writer);
        writer.Line($"public static bool TryParse{generic}({Bytes} utf8Text, out {type} value){where} => TryParse(utf8Text, false, out value);");
        Document(writer);
        writer.Line($"public static bool TryParse{generic}({Bytes} utf8Text, bool ignoreCase, out {type} value){where} =>");
        writer.Indent().Line("Read(Table.Parse(utf8Text, ignoreCase, out var bits), bits, out value);").Unindent();

        writer.Line();
        writer.Open($"private static bool Read{generic}(global::ThreeGens.Text.EnumParseOutcome outcome, ulong bits, out {type} value){where}");
        writer.Line($"value = unchecked(({type})({model.Underlying.Keyword})bits);");
        writer.Line("return outcome == global::ThreeGens.Text.EnumParseOutcome.Success;");
        writer.Close();
    }

    private static void EmitParse(SourceWriter writer, EnumModel model, string textType, string text)
    {
        var isString = textType == "string";
        writer.Line();
        writer.Line("/// <summary>Reads a name, a number, or names separated by commas, as System.Enum does.</summary>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The text is no value of the enum.</exception>");
        writer.Line("/// <exception cref=\"global::System.OverflowException\">The number is outside the range of the underlying type.</exception>");
        writer.Open($"public static {model.TypeName} Parse{model.TypeParameters}({textType} {text}, bool ignoreCase = false){model.Constraints}");
        if (isString)
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({text});");
        }

        writer.Open($"if (!TryParse({text}, ignoreCase, out {model.TypeName} value))");
        var chars = textType == Bytes ? $"global::System.Text.Encoding.UTF8.GetString({text})" : text;
        writer.Line($"global::ThreeGens.Text.EnumText.ThrowParse(Table.Parse({(isString ? $"global::System.MemoryExtensions.AsSpan({text})" : text)}, ignoreCase, out _), {chars}, typeof({model.TypeName}));");
        writer.Close();
        writer.Line();
        writer.Line("return value;");
        writer.Close();
    }

    private static void Document(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Reads a name, a number, or names separated by commas; gives false where <c>Parse</c> would throw.</summary>");
    }

    /// <summary>Writes the fast path: a switch over every text and name in its exact case.</summary>
    private static void EmitExactNames(SourceWriter writer, EnumModel model)
    {
        var cases = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var member in model.Members)
        {
            AddFirst(cases, member.Text, member.Value);
        }

        foreach (var member in model.Members)
        {
            AddFirst(cases, member.Name, member.Value);
        }

        if (cases.Count == 0)
        {
            return;
        }

        // Where two names differ in case only, System.Enum takes the first of them when case is ignored.
        var isAmbiguous = cases.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count() != cases.Count;
        if (isAmbiguous)
        {
            writer.Open("if (!ignoreCase)");
        }

        writer.Open("switch (text)");
        foreach (var pair in cases)
        {
            writer.Line($"case {Identifier.Literal(pair.Key)}:");
            writer.Indent();
            writer.Line($"value = {EnumLiterals.Cast(model, pair.Value)};");
            writer.Line("return true;");
            writer.Unindent();
        }

        writer.Close();
        if (isAmbiguous)
        {
            writer.Close();
        }

        writer.Line();
    }

    // A text that a parser would trim is never found by its exact self; the table takes care of it.
    private static void AddFirst(Dictionary<string, ulong> cases, string text, ulong value)
    {
        if (text.Length > 0 && text.Trim().Length == text.Length && !cases.ContainsKey(text))
        {
            cases.Add(text, value);
        }
    }
}
