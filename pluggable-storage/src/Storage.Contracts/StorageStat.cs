namespace Storage.Contracts;

/// <summary>What a store promises and holds.</summary>
/// <param name="IsDurable">Whether acknowledged writes survive the death of the process that holds the store.</param>
/// <param name="Entries">The number of keys, at some moment during the call.</param>
public readonly record struct StorageStat(bool IsDurable, long Entries)
{
    /// <value>Whether a store at the other end of a channel offers snapshots.</value>
    public bool HasSnapshots { get; init; }

    /// <value>Whether a store at the other end of a channel takes batches and streamed values.</value>
    public bool HasBulk { get; init; }
}
