namespace Storage.Contracts;

/// <summary>Whether a store can serve.</summary>
/// <param name="IsServing">True when reads and writes work.</param>
/// <param name="Detail">Why not, in one line; empty when serving.</param>
public readonly record struct StorageHealth(bool IsServing, string Detail)
{
    /// <summary>The store works.</summary>
    public static StorageHealth Serving { get; } = new(true, "");

    /// <summary>Makes the answer of a store that does not work.</summary>
    /// <param name="detail">Why not, in one line.</param>
    public static StorageHealth NotServing(string detail) => new(false, detail);
}
