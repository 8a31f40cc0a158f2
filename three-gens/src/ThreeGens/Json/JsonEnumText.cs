using System.Globalization;

namespace ThreeGens.Json;

/// <summary>Turns enums into text and back where a switch over single names is not enough: flags, other cases of letters, numbers.</summary>
public static class JsonEnumText
{
    /// <summary>Joins the names of the flags that a value is made of.</summary>
    /// <param name="value">The value.</param>
    /// <param name="names">The texts of the members, those of more bits first.</param>
    /// <param name="text">Names joined by a comma and a space, in the order given.</param>
    /// <returns>False when some bit has no name.</returns>
    public static bool TryFormat<T>(T value, ReadOnlySpan<(string Text, T Value)> names, out string text)
        where T : struct, Enum
    {
        var rest = ToBits(value);
        List<string> parts = [];
        foreach (var (name, member) in names)
        {
            var bits = ToBits(member);
            if (bits != 0 && (rest & bits) == bits)
            {
                rest &= ~bits;
                parts.Add(name);
            }
        }

        text = rest == 0 ? string.Join(", ", parts) : "";
        return text.Length > 0;
    }

    /// <summary>Reads texts of members, joined by commas, or a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The texts of the members; empty to let <see cref="Enum.TryParse{TEnum}(string, bool, out TEnum)"/> decide.</param>
    /// <param name="value">The value.</param>
    /// <remarks>As in System.Text.Json: names in either case of letters, texts of <c>[JsonStringEnumMemberName]</c> only as they are.</remarks>
    public static bool TryParse<T>(string text, ReadOnlySpan<(string Text, T Value)> names, out T value)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(text);
        if (names.IsEmpty)
        {
            return Enum.TryParse(text, ignoreCase: true, out value);
        }

        if (TryParseNames(text, names, out value))
        {
            return true;
        }

        // What is left must be a number: the names that the enum itself knows may be hidden by other texts.
        var start = text.AsSpan().TrimStart();
        return start is [(>= '0' and <= '9') or '-' or '+', ..] && Enum.TryParse(text, out value);
    }

    private static bool TryParseNames<T>(ReadOnlySpan<char> text, ReadOnlySpan<(string Text, T Value)> names, out T value)
        where T : struct, Enum
    {
        value = default;
        var rest = text.Trim();
        long bits = 0;
        do
        {
            var comma = rest.IndexOf(',');
            var name = comma < 0 ? rest : rest[..comma].TrimEnd();
            rest = comma < 0 ? default : rest[(comma + 1)..].TrimStart();
            if (!TryFind(name, names, out var member))
            {
                return false;
            }

            bits |= ToBits(member);
        }
        while (!rest.IsEmpty);

        value = (T)Enum.ToObject(typeof(T), bits);
        return true;
    }

    private static bool TryFind<T>(ReadOnlySpan<char> text, ReadOnlySpan<(string Text, T Value)> names, out T value)
        where T : struct, Enum
    {
        foreach (var (candidate, known) in names)
        {
            if (text.SequenceEqual(candidate))
            {
                value = known;
                return true;
            }
        }

        foreach (var (candidate, known) in names)
        {
            if (text.Equals(candidate, StringComparison.OrdinalIgnoreCase) && IsOwnName(candidate, known))
            {
                value = known;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static bool IsOwnName<T>(string text, T value)
        where T : struct, Enum => Enum.TryParse<T>(text, out var named) && EqualityComparer<T>.Default.Equals(named, value);

    private static long ToBits<T>(T value)
        where T : struct, Enum => Enum.GetUnderlyingType(typeof(T)) == typeof(ulong)
            ? unchecked((long)Convert.ToUInt64(value, CultureInfo.InvariantCulture))
            : Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
