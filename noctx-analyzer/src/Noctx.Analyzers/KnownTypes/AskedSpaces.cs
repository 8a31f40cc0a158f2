namespace Noctx.Analyzers.KnownTypes;

/// <summary>Numbers the namespaces that the rules ask for: which of them an assembly has is one number, and those of a whole compilation are an "or".</summary>
internal static class AskedSpaces
{
    private static readonly Dictionary<string, ulong> Bits = Number(KnownSymbols.TypeNames.Concat(ContextTokens.TypeNames).Concat(TestFrameworks.MarkNames));

    private static readonly (ulong Bit, string[] Parts)[] ByParts = [.. Bits.Select(b => (b.Value, b.Key.Split('.')))];

    /// <summary>Gives the bit of a namespace by its full name; none when no rule asks for it.</summary>
    public static ulong BitOf(string space) => Bits.TryGetValue(space, out var bit) ? bit : 0;

    /// <summary>Gives the bits of the namespaces all of whose parts are there.</summary>
    public static ulong Among(ICollection<string> parts)
    {
        var found = 0UL;
        foreach (var (bit, needed) in ByParts)
        {
            if (Array.TrueForAll(needed, parts.Contains))
            {
                found |= bit;
            }
        }

        return found;
    }

    /// <summary>Gives the namespace of a type's full name.</summary>
    public static string Of(string type) => type.Substring(0, type.LastIndexOf('.'));

    private static Dictionary<string, ulong> Number(IEnumerable<string> types)
    {
        var bits = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var space in types.Select(Of))
        {
            if (!bits.ContainsKey(space))
            {
                // A test counts them: there are places for 64.
                bits.Add(space, 1UL << bits.Count);
            }
        }

        return bits;
    }
}
