namespace ValidatorRs.Rules;

/// <summary>Reads the part of the syntax of regular expressions that a <see cref="TextShape"/> knows.</summary>
internal static class TextShapeSyntax
{
    private const string Special = "\\^$.|?*+()[]{}";

    /// <summary>Reads a literal, an escape or a class; null for everything else.</summary>
    public static TextShape.Item? ReadSet(string pattern, ref int at, int end)
    {
        var set = new TextShape.Item(0, 0, false, 1, 1);
        var c = pattern[at];
        if (c == '[')
        {
            return ReadClass(pattern, ref at, end);
        }

        if (c == '\\')
        {
            return ReadEscape(pattern, ref at, end, ref set) ? set : null;
        }

        if (c is < ' ' or > '~' || Special.Contains(c, StringComparison.Ordinal))
        {
            return null;
        }

        set.Add(c);
        at++;
        return set;
    }

    /// <summary>Reads a count, if there is one; false for lazy, possessive and malformed ones.</summary>
    public static bool ReadCount(string pattern, ref int at, int end, ref TextShape.Item set)
    {
        if (at >= end)
        {
            return true;
        }

        switch (pattern[at])
        {
            case '?':
                (set.Min, set.Max) = (0, 1);
                at++;
                break;
            case '*':
                (set.Min, set.Max) = (0, int.MaxValue);
                at++;
                break;
            case '+':
                (set.Min, set.Max) = (1, int.MaxValue);
                at++;
                break;
            case '{':
                if (!ReadBraces(pattern, ref at, end, ref set))
                {
                    return false;
                }

                break;
            default:
                return true;
        }

        return at >= end || pattern[at] is not ('?' or '*' or '+' or '{');
    }

    private static bool ReadBraces(string pattern, ref int at, int end, ref TextShape.Item set)
    {
        var close = pattern.IndexOf('}', at);
        if (close < 0 || close >= end)
        {
            return false;
        }

        var parts = pattern[(at + 1)..close].Split(',');
        if (parts.Length > 2 || !Number(parts[0], out var min))
        {
            return false;
        }

        var max = min;
        if (parts.Length == 2)
        {
            max = int.MaxValue;
            if (parts[1].Length > 0 && (!Number(parts[1], out max) || max < min))
            {
                return false;
            }
        }

        (set.Min, set.Max) = (min, max);
        at = close + 1;
        return true;
    }

    private static bool Number(string text, out int number)
    {
        number = 0;
        return text.Length is > 0 and < 6 && text.All(char.IsAsciiDigit) && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out number);
    }

    private static TextShape.Item? ReadClass(string pattern, ref int at, int end)
    {
        var set = new TextShape.Item(0, 0, false, 1, 1);
        var first = ++at;
        while (at < end && pattern[at] != ']')
        {
            var c = pattern[at];
            if (c == '\\')
            {
                // An escape as the end of a range would be misread; patterns that have one are left to the framework.
                if (!ReadEscape(pattern, ref at, end, ref set) || (at < end - 1 && pattern[at] == '-' && pattern[at + 1] != ']'))
                {
                    return null;
                }

                continue;
            }

            if (c is '[' or > '~' or < ' ' || (c == '^' && at == first))
            {
                return null;
            }

            if (at + 2 < end && pattern[at + 1] == '-' && pattern[at + 2] != ']')
            {
                var last = pattern[at + 2];
                if (last is '[' or '\\' or > '~' || last < c)
                {
                    return null;
                }

                for (var member = c; member <= last; member++)
                {
                    set.Add(member);
                }

                at += 3;
                continue;
            }

            set.Add(c);
            at++;
        }

        if (at >= end || at == first)
        {
            return null;
        }

        at++;
        return set;
    }

    private static bool ReadEscape(string pattern, ref int at, int end, ref TextShape.Item set)
    {
        if (at + 1 >= end)
        {
            return false;
        }

        var c = pattern[at + 1];
        if (c == 'd')
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                set.Add(digit);
            }

            set.OtherDigits = true;
        }
        else if (Special.Contains(c, StringComparison.Ordinal) || c is '-' or '/' or '#' or ' ' or '@' or ':')
        {
            set.Add(c);
        }
        else
        {
            return false;
        }

        at += 2;
        return true;
    }
}
