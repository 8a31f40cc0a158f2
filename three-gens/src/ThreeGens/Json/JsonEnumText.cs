using System.Globalization;

namespace ThreeGens.Json;

/// <summary>Turns enums into text and back where a switch over single names is not enough: flags, other cases of letters, numbers.</summary>
public static class JsonEnumText
{
    /// <summary>Joins the names of the flags that a value is made of.</summary>
    /// <param name="value">The value.</param>
    /// <param name="names">The texts of the members.</param>
    /// <param name="text">Names joined by a comma and a space, in the order of their values.</param>
    /// <returns>False when some bit has no name.</returns>
    public static bool TryFormat<T>(T value, ReadOnlySpan<(string Text, T Value)> names, out string text)
        where T : struct, Enum
    {
        // System.Enum decides which names are taken; only their texts are ours.
        text = value.ToString();
        if (text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '-'))
        {
            return false;
        }

        var parts = text.Split(", ");
        for (var i = 0; i < parts.Length; i++)
        {
            var member = Enum.Parse<T>(parts[i]);
            foreach (var (candidate, known) in names)
            {
                if (EqualityComparer<T>.Default.Equals(known, member))
                {
                    parts[i] = candidate;
                    break;
                }
            }
        }

        text = string.Join(", ", parts);
        return true;
    }

    /// <summary>Reads texts of members, in either case of letters, joined by commas, or a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The texts of the members.</param>
    /// <param name="value">The value.</param>
    public static bool TryParse<T>(string text, ReadOnlySpan<(string Text, T Value)> names, out T value)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TryFind(text, names, out value))
        {
            return true;
        }

        if (names.IsEmpty || !text.Contains(',', StringComparison.Ordinal))
        {
            return Enum.TryParse(text, ignoreCase: true, out value);
        }

        long bits = 0;
        foreach (var part in text.Split(','))
        {
            var name = part.Trim();
            if (!TryFind(name, names, out var member) && !Enum.TryParse(name, ignoreCase: true, out member))
            {
                return false;
            }

            bits |= ToBits(member);
        }

        value = (T)Enum.ToObject(typeof(T), bits);
        return true;
    }

    private static bool TryFind<T>(string text, ReadOnlySpan<(string Text, T Value)> names, out T value)
        where T : struct, Enum
    {
        foreach (var comparison in (ReadOnlySpan<StringComparison>)[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
        {
            foreach (var (candidate, known) in names)
            {
                if (string.Equals(candidate, text, comparison))
                {
                    value = known;
                    return true;
                }
            }
        }

        value = default;
        return false;
    }

    private static long ToBits<T>(T value)
        where T : struct, Enum => Enum.GetUnderlyingType(typeof(T)) == typeof(ulong)
            ? unchecked((long)Convert.ToUInt64(value, CultureInfo.InvariantCulture))
            : Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
