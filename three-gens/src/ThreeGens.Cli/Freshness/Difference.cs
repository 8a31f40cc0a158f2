namespace ThreeGens.Cli.Freshness;

/// <summary>Is one way in which a committed file and the generators disagree.</summary>
/// <param name="Path">The file below the Generated folder.</param>
/// <param name="Committed">The committed bytes, or null where the file is missing.</param>
/// <param name="Generated">The bytes generated now, or null where the file is left over.</param>
internal sealed record Difference(string Path, byte[]? Committed, byte[]? Generated)
{
    /// <value>One word for the reader.</value>
    public string Kind => (Committed, Generated) switch
    {
        (null, _) => "missing",
        (_, null) => "extra",
        _ => "changed",
    };
}
