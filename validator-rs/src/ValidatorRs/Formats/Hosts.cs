namespace ValidatorRs.Formats;

/// <summary>Recognises host names.</summary>
internal static class Hosts
{
    /// <summary>RFC 952: begins with a letter, ends with a letter or digit, dots and hyphens between.</summary>
    public static bool IsHostname(string value)
    {
        if (value.Length < 2 || !char.IsAsciiLetter(value[0]) || !char.IsAsciiLetterOrDigit(value[^1]))
        {
            return false;
        }

        var previousDot = false;
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.') || (c == '.' && previousDot))
            {
                return false;
            }

            previousDot = c == '.';
        }

        return value[1] != '.';
    }

    /// <summary>RFC 1123 as practised: labels of letters, digits, <c>-</c> and <c>_</c> that begin with none of the signs.</summary>
    public static bool IsHostname1123(string value) => Labels(value, out _);

    public static bool IsFqdn(string value)
    {
        var text = value.AsSpan();
        text = text is [.., '.'] ? text[..^1] : text;
        if (!Labels(text, out var last))
        {
            return false;
        }

        var top = text[last..];
        return last > 0 && char.IsAsciiLetter(top[0]) && top.IndexOfAny('-', '_') < 0;
    }

    /// <summary>RFC 1035: lower-case letters, digits and hyphens, begins with a letter, at most 63 characters.</summary>
    public static bool IsRfc1035Label(string value)
    {
        if (value.Length is 0 or > 63 || !char.IsAsciiLetterLower(value[0]) || value[^1] == '-')
        {
            return false;
        }

        foreach (var c in value)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name, or nothing, or an address in brackets, and a port from 1 to 65535.</summary>
    public static bool IsHostnamePort(string value)
    {
        var colon = value.LastIndexOf(':');
        if (colon < 0 || Numerals.ParsePort(value.AsSpan(colon + 1)) == 0)
        {
            return false;
        }

        var host = value[..colon];
        return host.Length == 0 || (host.Length > 0 && !host.Contains(':', StringComparison.Ordinal) && IsHostname1123(host));
    }

    private static bool Labels(ReadOnlySpan<char> text, out int last)
    {
        last = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '.')
            {
                if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('-' or '_'))
                {
                    return false;
                }

                continue;
            }

            // The first label begins with a letter or a digit, the others may begin with an underscore (service names).
            if (i - start is 0 or > 63 || text[start] == '-' || (start == 0 && text[0] == '_'))
            {
                return false;
            }

            last = start;
            start = i + 1;
        }

        return text.Length is > 0 and <= 253;
    }
}
