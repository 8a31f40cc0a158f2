namespace ThreeGens.Json;

/// <summary>Checks the grammar of numbers, RFC 8259 section 6.</summary>
internal static class JsonNumber
{
    /// <summary>Gives the length of the number at index 0, or -1 when there is none.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        var i = 0;
        if (text.Length > 0 && text[0] == '-')
        {
            i++;
        }

        var whole = Digits(text[i..]);
        if (whole == 0 || (whole > 1 && text[i] == '0'))
        {
            return -1;
        }

        i += whole;
        if (i < text.Length && text[i] == '.')
        {
            var fraction = Digits(text[(i + 1)..]);
            if (fraction == 0)
            {
                return -1;
            }

            i += 1 + fraction;
        }

        if (i < text.Length && (text[i] is (byte)'e' or (byte)'E'))
        {
            i++;
            if (i < text.Length && (text[i] is (byte)'+' or (byte)'-'))
            {
                i++;
            }

            var exponent = Digits(text[i..]);
            if (exponent == 0)
            {
                return -1;
            }

            i += exponent;
        }

        return i;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var count = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return count < 0 ? text.Length : count;
    }
}
