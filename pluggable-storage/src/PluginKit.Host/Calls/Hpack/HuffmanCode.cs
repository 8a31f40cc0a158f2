namespace PluginKit.Host.Calls.Hpack;

/// <summary>Decodes the Huffman code of header strings.</summary>
/// <remarks>RFC 7541, section 5.2 and appendix B. The code is canonical, so its lengths are all there is to know.</remarks>
internal static class HuffmanCode
{
    private const int LongestCode = 30;
    private const int LongestPadding = 7;

    private static ReadOnlySpan<byte> Lengths =>
    [
        13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28,
        28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6,
        5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
        13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
        7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
        15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5,
        6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
        20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23,
        24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
        22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23,
        21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
        26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25,
        19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
        20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
        26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
    ];

    // Per length: the first code, how many there are, and where their symbols begin.
    private static readonly (uint First, int Count, int Offset)[] Groups;
    private static readonly byte[] Symbols;

    static HuffmanCode()
    {
        var lengths = Lengths.ToArray();
        Symbols = [.. Enumerable.Range(0, lengths.Length).OrderBy(s => lengths[s]).ThenBy(s => s).Select(s => (byte)s)];
        Groups = new (uint, int, int)[LongestCode + 1];
        var (code, offset) = (0u, 0);
        for (var length = 1; length <= LongestCode; length++)
        {
            var count = lengths.Count(l => l == length);
            Groups[length] = (code, count, offset);
            code = (code + (uint)count) << 1;
            offset += count;
        }
    }

    /// <summary>Decodes a string.</summary>
    /// <param name="encoded">The encoded bytes.</param>
    /// <param name="decoded">Takes the result; eight fifths of the encoded length is always enough.</param>
    /// <returns>How many bytes the result has.</returns>
    /// <exception cref="InvalidDataException">It is not such a string.</exception>
    public static int Decode(ReadOnlySpan<byte> encoded, Span<byte> decoded)
    {
        var (written, code, length) = (0, 0u, 0);
        foreach (var octet in encoded)
        {
            for (var bit = 7; bit >= 0; bit--)
            {
                code = (code << 1) | (uint)((octet >> bit) & 1);
                length++;
                if (length > LongestCode)
                {
                    throw new InvalidDataException("a header string holds the end-of-string symbol");
                }

                var (first, count, offset) = Groups[length];
                if (code - first < count)
                {
                    decoded[written++] = Symbols[offset + (int)(code - first)];
                    (code, length) = (0, 0);
                }
            }
        }

        // What is left is padding: the first bits of the longest code, all ones, less than a byte of them.
        return length <= LongestPadding && code == (1u << length) - 1
            ? written
            : throw new InvalidDataException("a header string ends in the middle of a symbol");
    }
}
