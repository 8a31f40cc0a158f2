using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Storage.Contracts;

namespace Storage.Conformance.Tests.Subjects;

/// <summary>The simplest store that keeps every promise in memory; the broken ones derive from it.</summary>
internal class ReferenceStorage : IScannableStorage
{
    protected ConcurrentDictionary<string, byte[]> Values { get; init; } = new(StringComparer.Ordinal);

    public virtual ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        return ValueTask.FromResult(Values.TryGetValue(key, out var value) ? new ReadOnlyMemory<byte>(value) : (ReadOnlyMemory<byte>?)null);
    }

    public virtual ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        StorageLimits.CheckValue(value.Length);
        Values[key] = value.ToArray();
        return ValueTask.CompletedTask;
    }

    public virtual ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        return ValueTask.FromResult(Values.TryRemove(key, out _));
    }

    public virtual ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken) => ValueTask.FromResult(StorageHealth.Serving);

    public virtual ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new StorageStat(IsDurable: false, Values.Count));

    public virtual async IAsyncEnumerable<StorageEntry> ScanAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (key, value) in Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.CompletedTask;
            yield return new StorageEntry(key, value);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
