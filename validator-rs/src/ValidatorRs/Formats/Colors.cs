using System.Globalization;

namespace ValidatorRs.Formats;

/// <summary>Recognises the colour notations of CSS Color Module Level 3: <c>#f00</c>, <c>rgb(255,0,0)</c>, <c>hsla(0,100%,50%,0.5)</c>.</summary>
internal static class Colors
{
    public static bool IsHex(string value) => value.Length is 4 or 7 && value[0] == '#' && Numerals.IsHex(value.AsSpan(1));

    public static bool IsRgb(string value) => Channels(value, "rgb(", false, false);

    public static bool IsRgba(string value) => Channels(value, "rgba(", true, false);

    public static bool IsHsl(string value) => Channels(value, "hsl(", false, true);

    public static bool IsHsla(string value) => Channels(value, "hsla(", true, true);

    /// <summary>Four shares from 0 to 100, with or without a percent sign.</summary>
    public static bool IsCmyk(string value)
    {
        if (!value.StartsWith("cmyk(", StringComparison.Ordinal) || !value.EndsWith(')'))
        {
            return false;
        }

        var parts = value["cmyk(".Length..^1].Split(',');
        return parts.Length == 4 && parts.All(p => p.Trim() is var share && UpTo(share.EndsWith('%') ? share[..^1] : share, 100));
    }

    public static bool IsAny(string value) => IsHex(value) || IsRgb(value) || IsRgba(value) || IsHsl(value) || IsHsla(value);

    private static bool Channels(string value, string prefix, bool alpha, bool hue)
    {
        if (!value.StartsWith(prefix, StringComparison.Ordinal) || !value.EndsWith(')'))
        {
            return false;
        }

        var parts = value[prefix.Length..^1].Split(',');
        if (parts.Length != (alpha ? 4 : 3))
        {
            return false;
        }

        var percent = parts[0].TrimEnd().EndsWith('%');
        for (var i = 0; i < 3; i++)
        {
            var part = parts[i].Trim(' ', '\t', '\n', '\r', '\f', '\v');
            var holds = hue
                ? i == 0 ? UpTo(part, 360) : part.EndsWith('%') && UpTo(part[..^1], 100)
                : percent ? part.EndsWith('%') && UpTo(part[..^1], 255) : UpTo(part, 255);
            if (!holds)
            {
                return false;
            }
        }

        return !alpha || IsAlpha(parts[3].Trim());
    }

    private static bool UpTo(string text, int limit) =>
        text.Length is >= 1 and <= 3 && Numerals.IsDigits(text) && (text.Length == 1 || text[0] != '0')
        && int.Parse(text, CultureInfo.InvariantCulture) <= limit;

    private static bool IsAlpha(string text) => text is "0" or "1"
        || (text.StartsWith("0.", StringComparison.Ordinal) && (text.Length == 2 || Numerals.IsDigits(text.AsSpan(2))))
        || (text.StartsWith("1.0", StringComparison.Ordinal) && text.AsSpan(2).TrimStart('0').IsEmpty);
}
