namespace ValidatorRs.Formats;

/// <summary>Recognises the identifiers of SpiceDB's schema and relationships.</summary>
internal static class Spice
{
    /// <summary>An object id: letters, digits and <c>/ _ | - = +</c>, or the wildcard <c>*</c>.</summary>
    public static bool IsId(string value) =>
        value == "*" || (value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '|' or '-' or '=' or '+'));

    /// <summary>A permission or relation: empty, or 3 to 64 small letters, digits and underscores, from a letter to a letter or digit.</summary>
    public static bool IsPermission(string value) => value.Length == 0 || IsName(value, 64);

    /// <summary>An object type, with or without a prefix: <c>tenant/document</c>.</summary>
    public static bool IsType(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? IsName(value, 64) : IsName(value.AsSpan(0, slash), 63) && IsName(value.AsSpan(slash + 1), 64);
    }

    private static bool IsName(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length < 3 || text.Length > longest || !char.IsAsciiLetterLower(text[0]) || text[^1] == '_')
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
