using System.Globalization;

namespace ValidatorRs.Rules;

/// <summary>A pattern that is a plain row of character sets with counts, such as <c>[A-Z]{2}[0-9]{6}</c>, scanned without a regular expression.</summary>
/// <remarks>
/// Only patterns that can match a text in one way are taken: a set with a variable count must have no character in common with
/// what may follow it. Then greedy matching from the start gives what the framework's first match gives.
/// </remarks>
internal sealed class TextShape
{
    private readonly Item[] _items;
    private readonly int _minimum;

    private TextShape(Item[] items)
    {
        _items = items;
        _minimum = items.Sum(i => i.Min);
    }

    /// <summary>Reads a pattern in the syntax of regular expressions; null when it is anything but a plain row of sets.</summary>
    public static TextShape? TryParse(string pattern)
    {
        var items = new List<Item>();
        var at = pattern.StartsWith('^') ? 1 : 0;
        var end = pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal) ? pattern.Length - 1 : pattern.Length;
        while (at < end)
        {
            var item = TextShapeSyntax.ReadSet(pattern, ref at, end);
            if (item is not { } set || !TextShapeSyntax.ReadCount(pattern, ref at, end, ref set))
            {
                return null;
            }

            items.Add(set);
        }

        return items.Count > 0 && HasOneReading(items) ? new TextShape([.. items]) : null;
    }

    /// <summary>Tells whether the whole text has the shape.</summary>
    public bool IsWhole(string text)
    {
        if (text.Length < _minimum)
        {
            return false;
        }

        var at = 0;
        foreach (ref readonly var item in _items.AsSpan())
        {
            var start = at;
            var limit = item.Max < text.Length - at ? at + item.Max : text.Length;
            while (at < limit && item.Has(text[at]))
            {
                at++;
            }

            if (at - start < item.Min)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static bool HasOneReading(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Min == items[i].Max)
            {
                continue;
            }

            for (var next = i + 1; next < items.Count; next++)
            {
                if (items[i].Overlaps(items[next]))
                {
                    return false;
                }

                if (items[next].Min > 0)
                {
                    break;
                }
            }
        }

        return true;
    }

    /// <summary>A set of characters, as bits for ASCII and a flag for the decimal digits of other scripts, and how often one of them comes.</summary>
    internal record struct Item(ulong Low, ulong High, bool OtherDigits, int Min, int Max)
    {
        public readonly bool Has(char c) =>
            c < 64 ? ((Low >> c) & 1) != 0
            : c < 128 ? ((High >> (c - 64)) & 1) != 0
            : OtherDigits && char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

        public readonly bool Overlaps(Item other) =>
            (Low & other.Low) != 0 || (High & other.High) != 0 || (OtherDigits && other.OtherDigits);

        public void Add(char c)
        {
            Low |= c < 64 ? 1UL << c : 0;
            High |= c < 64 ? 0 : 1UL << (c - 64);
        }
    }
}
