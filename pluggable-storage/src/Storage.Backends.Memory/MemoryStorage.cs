using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Storage.Contracts;

namespace Storage.Backends.Memory;

/// <summary>Keeps values in the memory of its process; they end with it.</summary>
public sealed class MemoryStorage : ISnapshotStorage
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _values = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        // The type matters: a null array would convert to an empty value, which is not the same as none.
        ReadOnlyMemory<byte>? found = _values.TryGetValue(key, out var value) ? value : default(ReadOnlyMemory<byte>?);
        return ValueTask.FromResult(found);
    }

    /// <inheritdoc/>
    public ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        StorageLimits.CheckValue(value.Length);
        _values[key] = value.ToArray();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        return ValueTask.FromResult(_values.TryRemove(key, out _));
    }

    /// <inheritdoc/>
    public ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(StorageHealth.Serving);

    /// <inheritdoc/>
    public ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new StorageStat(IsDurable: false, _values.Count));

    /// <inheritdoc/>
    public async IAsyncEnumerable<StorageEntry> ScanAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The enumerator of the dictionary does not block writers and yields each present key once.
        foreach (var (key, value) in _values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StorageEntry(key, value);
        }

        await ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StorageEntry> SnapshotAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // ToArray takes all locks of the dictionary; values are never changed in place.
        foreach (var (key, value) in _values.ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StorageEntry(key, value);
        }

        await ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _values.Clear();
        return ValueTask.CompletedTask;
    }
}
