namespace Storage.Conformance.Histories;

/// <summary>Stands for a set of operations: 128 bits, the exclusive or of one pseudo-random number for each.</summary>
/// <remarks>
/// Zobrist (1970). Two sets that a search meets are told apart except with a probability far below that of a memory
/// error, and a set costs 16 bytes instead of one bit for each operation of the history.
/// </remarks>
internal readonly record struct OperationSet(ulong High, ulong Low)
{
    /// <summary>Adds an operation; a second time takes it out again.</summary>
    internal OperationSet With(int index) => new(High ^ Mix(((ulong)index * 2) + 1), Low ^ Mix(((ulong)index * 2) + 2));

    // The output function of SplitMix64 (Steele, Lea and Flood, 2014).
    private static ulong Mix(ulong index)
    {
        var z = index * 0x9E37_79B9_7F4A_7C15;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
