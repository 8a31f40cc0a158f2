namespace ValidatorRs.Formats;

/// <summary>Recognises numbers in text.</summary>
internal static class Numerals
{
    /// <summary>Digits and nothing else.</summary>
    public static bool IsNumber(string value) => IsDigits(value);

    /// <summary>An optional sign, digits, an optional fraction; no exponent.</summary>
    public static bool IsNumeric(string value)
    {
        var text = value.AsSpan();
        text = text is ['-' or '+', ..] ? text[1..] : text;
        var dot = text.IndexOf('.');
        return dot < 0 ? IsDigits(text) : IsDigits(text[..dot]) && IsDigits(text[(dot + 1)..]);
    }

    public static bool IsHexadecimal(string value)
    {
        var text = value.AsSpan();
        text = text is ['0', 'x' or 'X', _, ..] ? text[2..] : text;
        return IsHex(text);
    }

    public static bool IsLatitude(string value) => IsDegrees(value, 90);

    public static bool IsLongitude(string value) => IsDegrees(value, 180);

    /// <summary>1 to 65535 without a leading zero being an issue.</summary>
    public static bool IsPort(string value) => ParsePort(value) > 0;

    public static int ParsePort(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 5 && IsDigits(text) && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is var port and >= 1 and <= 65_535 ? port : 0;

    public static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    public static bool IsHex(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    // Whole degrees without leading zeros, a fraction that is zero at the limit.
    private static bool IsDegrees(string value, int limit)
    {
        var text = value.AsSpan();
        text = text is ['-' or '+', ..] ? text[1..] : text;
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        if (whole.Length > 3 || !IsDigits(whole) || (whole.Length > 1 && whole[0] == '0'))
        {
            return false;
        }

        var degrees = int.Parse(whole, System.Globalization.CultureInfo.InvariantCulture);
        if (dot < 0)
        {
            return degrees <= limit;
        }

        var fraction = text[(dot + 1)..];
        return IsDigits(fraction) && (degrees < limit || (degrees == limit && !fraction.ContainsAnyExcept('0')));
    }
}
