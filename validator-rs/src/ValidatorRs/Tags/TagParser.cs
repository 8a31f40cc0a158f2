namespace ValidatorRs.Tags;

/// <summary>Parses rule strings: <c>omitempty,min=3|eq=x,dive,email</c>.</summary>
/// <remarks>
/// The grammar is go-playground/validator's: <c>,</c> and <c>|</c> separate, <c>0x2C</c> and <c>0x7C</c> stand for them in
/// parameters. One addition: between single quotes they are ordinary characters, so that <c>regexp='a{1,3}|b'</c> can be written.
/// Compiled into the analyzers too, for netstandard2.0.
/// </remarks>
internal static class TagParser
{
    /// <exception cref="TagSyntaxException">The text is no rule string.</exception>
    public static IReadOnlyList<TagGroup> Parse(string text)
    {
        var groups = new List<TagGroup>();
        var alternatives = new List<TagNode>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '\'' && ClosingQuote(text, i) is var close && close > i)
            {
                i = close;
                continue;
            }

            if (i < text.Length && text[i] is not (',' or '|'))
            {
                continue;
            }

            alternatives.Add(Node(text, start, i));
            if (i == text.Length || text[i] == ',')
            {
                groups.Add(new TagGroup(alternatives.ToArray()));
                alternatives.Clear();
            }

            start = i + 1;
        }

        return groups;
    }

    // A quote protects what follows only at the start of a parameter or after a space: otherwise it is an apostrophe.
    private static int ClosingQuote(string text, int open) =>
        open > 0 && text[open - 1] is '=' or ' ' ? text.IndexOf('\'', open + 1) : -1;

    private static TagNode Node(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        var part = text.AsSpan(start, end - start);
        var equals = part.IndexOf('=');
        var name = (equals < 0 ? part : part[..equals]).TrimEnd(' ');
        if (name.IsEmpty)
        {
            throw new TagSyntaxException("a rule name is missing", start + 1);
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) && name[i] is not ('_' or '-' or '.' or '!'))
            {
                var character = name.Slice(i, char.IsHighSurrogate(name[i]) && i + 1 < name.Length ? 2 : 1).ToString();
                throw new TagSyntaxException($"'{character}' cannot be part of a rule name", start + 1);
            }
        }

        return new TagNode(name.ToString(), equals < 0 ? null : Unescape(part[(equals + 1)..].ToString()), start + 1);
    }

    private static string Unescape(string parameter) => parameter.Replace("0x2C", ",").Replace("0x7C", "|");
}
