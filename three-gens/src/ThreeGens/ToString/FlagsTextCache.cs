namespace ThreeGens.Text;

/// <summary>Remembers the texts of flags values, so that a text seen before costs no allocation.</summary>
/// <remarks>Values below 256 have a place of their own; others share 256 places, the last one written wins. Entries are immutable, so races are harmless.</remarks>
internal sealed class FlagsTextCache(Func<ulong, string> format)
{
    private const int Size = 256;

    private readonly string?[] _small = new string?[Size];
    private readonly Entry?[] _large = new Entry?[Size];

    public string?[] Small => _small;

    public string Get(ulong value)
    {
        var small = _small;
        return value < (ulong)small.Length ? small[value] ?? (small[value] = format(value)) : GetLarge(value);
    }

    private string GetLarge(ulong value)
    {
        // Fibonacci hashing spreads single bits and small sums of bits over the table.
        ref var place = ref _large[(int)((value * 0x9E3779B97F4A7C15UL) >> 56)];
        var entry = place;
        if (entry is null || entry.Value != value)
        {
            entry = new Entry(value, format(value));
            place = entry;
        }

        return entry.Text;
    }

    private sealed record Entry(ulong Value, string Text);
}
