namespace ValidatorRs.Formats;

/// <summary>Recognises numbers with check digits.</summary>
internal static class CheckDigits
{
    public static bool IsIsbn(string value) => IsIsbn10(value) || IsIsbn13(value);

    /// <summary>ISO 2108, the form of ten digits.</summary>
    public static bool IsIsbn10(string value)
    {
        Span<char> digits = stackalloc char[10];
        if (!Compact(value, digits, 3))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var digit = i == 9 && digits[9] == 'X' ? 10 : char.IsAsciiDigit(digits[i]) ? digits[i] - '0' : -1;
            if (digit < 0)
            {
                return false;
            }

            sum += (i + 1) * digit;
        }

        return sum % 11 == 0;
    }

    /// <summary>ISO 2108, the form of thirteen digits.</summary>
    public static bool IsIsbn13(string value)
    {
        Span<char> digits = stackalloc char[13];
        if (!Compact(value, digits, 4) || !Numerals.IsDigits(digits) || !(digits.StartsWith("978") || digits.StartsWith("979")))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 13; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return sum % 10 == 0;
    }

    /// <summary>ISO 3297: <c>NNNN-NNNC</c>.</summary>
    public static bool IsIssn(string value)
    {
        if (value.Length != 9 || value[4] != '-')
        {
            return false;
        }

        var sum = 0;
        var weight = 8;
        for (var i = 0; i < 9; i++)
        {
            if (i == 4)
            {
                continue;
            }

            var digit = i == 8 && value[8] == 'X' ? 10 : char.IsAsciiDigit(value[i]) ? value[i] - '0' : -1;
            if (digit < 0)
            {
                return false;
            }

            sum += weight-- * digit;
        }

        return sum % 11 == 0;
    }

    /// <summary>ISO/IEC 7812: 12 to 19 digits, spaces between groups allowed, Luhn's check digit.</summary>
    public static bool IsCreditCard(string value)
    {
        var compact = value.Replace(" ", "", StringComparison.Ordinal);
        return compact.Length is >= 12 and <= 19 && IsLuhn(compact) && !value.Contains("  ", StringComparison.Ordinal) && value[0] != ' ' && value[^1] != ' ';
    }

    /// <summary>ISO/IEC 7812-1, annex B.</summary>
    public static bool IsLuhn(string value)
    {
        var sum = 0;
        var twice = false;
        for (var i = value.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(value[i]))
            {
                return false;
            }

            var digit = (value[i] - '0') * (twice ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            twice = !twice;
        }

        return value.Length > 1 && sum % 10 == 0;
    }

    public static bool IsLuhnNumber(long value) => value >= 0 && IsLuhn(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static bool Compact(string value, Span<char> digits, int separators)
    {
        var count = 0;
        foreach (var c in value)
        {
            if (c is '-' or ' ')
            {
                if (--separators < 0)
                {
                    return false;
                }

                continue;
            }

            if (count == digits.Length)
            {
                return false;
            }

            digits[count++] = c;
        }

        return count == digits.Length;
    }
}
