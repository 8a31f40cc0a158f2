namespace Storage.Host.Routing;

/// <summary>A write on its way: it may need more than one backend to come to its end.</summary>
/// <param name="key">The key.</param>
/// <param name="value">The value; null deletes.</param>
internal sealed class PendingWrite(string key, ReadOnlyMemory<byte>? value)
{
    public string Key { get; } = key;

    public ReadOnlyMemory<byte>? Value { get; } = value;

    /// <summary>Whether a backend was lost with this write; the write may have happened there.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>Whether the key existed before the first attempt, where the journal knows it.</summary>
    public bool? ExistedBefore { get; set; }
}
