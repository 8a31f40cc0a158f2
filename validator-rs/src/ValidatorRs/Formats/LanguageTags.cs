namespace ValidatorRs.Formats;

/// <summary>Recognises language tags of the grammar of BCP 47 (RFC 5646, 2.1). The registry is not consulted.</summary>
internal static class LanguageTags
{
    public static bool IsLanguageTag(string value)
    {
        var parts = value.Split('-');
        if (!parts.All(p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit)))
        {
            return false;
        }

        if (parts[0] is "x" or "X")
        {
            return parts.Length > 1;
        }

        if (parts[0].Length is < 2 or > 8 || !Letters(parts[0]))
        {
            return false;
        }

        var next = 1;
        for (var extended = 0; extended < 3 && parts[0].Length <= 3 && Is(parts, next, p => p.Length == 3 && Letters(p)); extended++)
        {
            next++;
        }

        next += Is(parts, next, p => p.Length == 4 && Letters(p)) ? 1 : 0;
        next += Is(parts, next, p => (p.Length == 2 && Letters(p)) || (p.Length == 3 && Numerals.IsDigits(p))) ? 1 : 0;
        while (Is(parts, next, p => p.Length >= 5 || (p.Length == 4 && char.IsAsciiDigit(p[0]))))
        {
            next++;
        }

        return Extensions(parts, next);
    }

    private static bool Extensions(string[] parts, int next)
    {
        while (next < parts.Length)
        {
            var isPrivate = parts[next] is "x" or "X";
            if (parts[next].Length != 1)
            {
                return false;
            }

            var start = ++next;
            while (next < parts.Length && (isPrivate || parts[next].Length >= 2))
            {
                next++;
            }

            if (next == start)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(string[] parts, int index, Func<string, bool> test) => index < parts.Length && test(parts[index]);

    private static bool Letters(string text) => text.All(char.IsAsciiLetter);
}
