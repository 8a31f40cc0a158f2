using System.Globalization;

namespace ValidatorRs.Formats;

/// <summary>Recognises identifiers without check digits.</summary>
internal static class Identifiers
{
    public static bool IsUuid(string value) => Uuid(value, '\0', false);

    public static bool IsUuid3(string value) => Uuid(value, '3', false);

    public static bool IsUuid4(string value) => Uuid(value, '4', false);

    public static bool IsUuid5(string value) => Uuid(value, '5', false);

    public static bool IsUuidRfc4122(string value) => Uuid(value, '\0', true);

    public static bool IsUuid3Rfc4122(string value) => Uuid(value, '3', true);

    public static bool IsUuid4Rfc4122(string value) => Uuid(value, '4', true);

    public static bool IsUuid5Rfc4122(string value) => Uuid(value, '5', true);

    /// <summary>26 digits of Crockford's base 32; the first at most 7, or 128 bits would overflow.</summary>
    public static bool IsUlid(string value)
    {
        if (value.Length != 26 || value[0] > '7')
        {
            return false;
        }

        foreach (var c in value)
        {
            var upper = char.ToUpperInvariant(c);
            if (!char.IsAsciiLetterOrDigit(c) || upper is 'I' or 'L' or 'O' or 'U')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Semantic Versioning 2.0.0.</summary>
    public static bool IsSemver(string value)
    {
        var plus = value.IndexOf('+', StringComparison.Ordinal);
        if (plus >= 0 && !Parts(value[(plus + 1)..], numbersNeedNoZero: false))
        {
            return false;
        }

        var core = plus < 0 ? value : value[..plus];
        var hyphen = core.IndexOf('-', StringComparison.Ordinal);
        if (hyphen >= 0 && !Parts(core[(hyphen + 1)..], numbersNeedNoZero: true))
        {
            return false;
        }

        var numbers = (hyphen < 0 ? core : core[..hyphen]).Split('.');
        return numbers.Length == 3 && numbers.All(n => Numerals.IsDigits(n) && (n.Length == 1 || n[0] != '0'));
    }

    /// <summary><c>CVE-2024-12345</c>: a year from 1999, four or more digits that are not all zero.</summary>
    public static bool IsCve(string value)
    {
        var parts = value.Split('-');
        return parts is ["CVE", { Length: 4 } year, { Length: >= 4 } number] && Numerals.IsDigits(year) && Numerals.IsDigits(number)
            && int.Parse(year, CultureInfo.InvariantCulture) >= 1999 && number.AsSpan().ContainsAnyExcept('0') && (number.Length == 4 || number[0] != '0');
    }

    /// <summary>ITU-T E.164: a plus, a country code that does not begin with 0, at most 15 digits.</summary>
    public static bool IsE164(string value) =>
        value.Length is >= 8 and <= 16 && value[0] == '+' && value[1] != '0' && Numerals.IsDigits(value.AsSpan(1));

    /// <summary>A United States social security number: no part is all zero.</summary>
    public static bool IsSsn(string value) =>
        value.Length == 11 && value[3] is ' ' or '-' && value.Length == 11 && value[6] is ' ' or '-'
        && Numerals.IsDigits(value.AsSpan(0, 3)) && Numerals.IsDigits(value.AsSpan(4, 2)) && Numerals.IsDigits(value.AsSpan(7))
        && value.AsSpan(4, 2) is not "00" && value.AsSpan(7) is not "0000";

    /// <summary>A United States employer identification number, <c>12-3456789</c>.</summary>
    public static bool IsEin(string value) =>
        value.Length == 10 && value[2] == '-' && Numerals.IsDigits(value.AsSpan(0, 2)) && Numerals.IsDigits(value.AsSpan(3));

    /// <summary>ISO 9362 (2014 and 2022): four characters of the party, a country, two of the location, three of the branch or none.</summary>
    public static bool IsBic(string value)
    {
        if (value.Length is not (8 or 11))
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            var holds = i is 4 or 5 ? char.IsAsciiLetterUpper(value[i]) : char.IsAsciiLetterUpper(value[i]) || char.IsAsciiDigit(value[i]);
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsBic2014(string value) => IsBic(value) && !value.AsSpan(0, 4).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>24 hexadecimal digits.</summary>
    public static bool IsMongoId(string value) => value.Length == 24 && Numerals.IsHex(value);

    private static bool Parts(string text, bool numbersNeedNoZero)
    {
        foreach (var part in text.Split('.'))
        {
            if (part.Length == 0 || !part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            {
                return false;
            }

            if (numbersNeedNoZero && part.Length > 1 && part[0] == '0' && Numerals.IsDigits(part))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Uuid(string value, char version, bool anyCase)
    {
        if (value.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < 36; i++)
        {
            var c = value[i];
            var holds = i is 8 or 13 or 18 or 23 ? c == '-' : char.IsAsciiHexDigitLower(c) || (anyCase && char.IsAsciiHexDigit(c));
            if (!holds)
            {
                return false;
            }
        }

        var variant = value[19];
        return version == '\0' || (value[14] == version && (version == '3' || variant is '8' or '9' or 'a' or 'b' or 'A' or 'B'));
    }
}
