using Storage.Contracts;

namespace Storage.Conformance;

/// <summary>What a backend promises; the suite leaves out what it does not.</summary>
public sealed record StoragePromises
{
    /// <value>Data survive an orderly close. Default true.</value>
    public bool Persistent { get; init; } = true;

    /// <value>Acknowledged writes survive a crash. Default true.</value>
    public bool Durable { get; init; } = true;

    /// <value>The largest value in bytes, where the backend documents less than the contract. Default 64 MiB.</value>
    public int MaxValueBytes { get; init; } = StorageLimits.MaxValueBytes;

    /// <value>The longest key in UTF-8 bytes, where the backend documents less than the contract. Default 64 KiB.</value>
    public int MaxKeyBytes { get; init; } = StorageLimits.MaxKeyBytes;
}
