namespace Storage.Contracts;

/// <summary>How one operation of a batch went.</summary>
/// <param name="Found">Get: whether the key is there. Delete: whether it was.</param>
/// <param name="Value">What a get found.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
public sealed record BatchResult(bool Found, ReadOnlyMemory<byte> Value, StorageException? Failure);
