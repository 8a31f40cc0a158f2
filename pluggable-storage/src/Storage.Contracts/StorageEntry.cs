namespace Storage.Contracts;

/// <summary>One key with its value.</summary>
/// <param name="Key">The key, as it was put: never normalised.</param>
/// <param name="Value">The value; may be empty.</param>
public readonly record struct StorageEntry(string Key, ReadOnlyMemory<byte> Value);
