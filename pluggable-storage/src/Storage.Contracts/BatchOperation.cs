namespace Storage.Contracts;

/// <summary>One operation of a batch.</summary>
public readonly record struct BatchOperation
{
    private BatchOperation(BatchKind kind, string key, ReadOnlyMemory<byte> value) => (Kind, Key, Value) = (kind, key, value);

    /// <value>What is asked.</value>
    public BatchKind Kind { get; }

    /// <value>The key.</value>
    public string Key { get; }

    /// <value>The value of a put.</value>
    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>Reads a key.</summary>
    /// <param name="key">The key.</param>
    public static BatchOperation Get(string key) => new(BatchKind.Get, key, default);

    /// <summary>Stores a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public static BatchOperation Put(string key, ReadOnlyMemory<byte> value) => new(BatchKind.Put, key, value);

    /// <summary>Removes a key.</summary>
    /// <param name="key">The key.</param>
    public static BatchOperation Delete(string key) => new(BatchKind.Delete, key, default);
}
