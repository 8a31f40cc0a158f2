namespace ValidatorRs.Analyzers.Patterns;

/// <summary>Is a set of UTF-16 characters as a row of ranges.</summary>
internal sealed class CharSet
{
    private readonly List<(char From, char To)> _ranges;

    private CharSet(IEnumerable<(char From, char To)> ranges) => _ranges = [.. ranges];

    public static CharSet All { get; } = new([('\0', char.MaxValue)]);

    public static CharSet AnyButNewLine { get; } = Of(('\n', '\n')).Complement();

    // Of the letters and digits of other scripts only some are in the sets: two sets that share no ASCII share these or nothing.
    public static CharSet Digits { get; } = Of(('0', '9'));

    public static CharSet Word { get; } = Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static CharSet Space { get; } = Of(('\t', '\r'), (' ', ' '));

    public bool IsEmpty => _ranges.Count == 0;

    public static CharSet Of(params (char From, char To)[] ranges) => new(ranges);

    public static CharSet Union(IEnumerable<CharSet> sets) => new(sets.SelectMany(s => s._ranges));

    public CharSet Complement()
    {
        var gaps = new List<(char, char)>();
        var next = 0;
        foreach (var (from, to) in _ranges.OrderBy(r => r.From))
        {
            if (from > next)
            {
                gaps.Add(((char)next, (char)(from - 1)));
            }

            next = Math.Max(next, to + 1);
        }

        if (next <= char.MaxValue)
        {
            gaps.Add(((char)next, char.MaxValue));
        }

        return new CharSet(gaps);
    }

    /// <summary>Gives a character that both sets have, a plain one if there is one; null when there is none.</summary>
    public char? Common(CharSet other)
    {
        char? best = null;
        foreach (var (from, to) in _ranges)
        {
            foreach (var (otherFrom, otherTo) in other._ranges)
            {
                var (low, high) = (Math.Max(from, otherFrom), Math.Min(to, otherTo));
                if (low > high)
                {
                    continue;
                }

                // A text in a message is best made of letters.
                foreach (var wish in "a0A ")
                {
                    if (wish >= low && wish <= high)
                    {
                        return wish;
                    }
                }

                best = low is < '!' or > '~' && high >= '!' && low <= '~' ? '!' : best ?? (char)low;
            }
        }

        return best;
    }
}
