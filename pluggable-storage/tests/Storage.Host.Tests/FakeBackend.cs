using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Tests;

/// <summary>A backend in this process that can be killed at any moment, with a store that may outlive it.</summary>
internal sealed class FakeBackend(BackendSpec spec, ConcurrentDictionary<string, byte[]> store, bool isDurable) : IBackend
{
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => spec.Name;

    public BackendSpec Spec => spec;

    public int ProcessId => 1;

    public bool IsScannable { get; init; } = true;

    public bool IsDurable => isDurable;

    public Task<string> Ended => _ended.Task;

    /// <summary>What the next writes fail with, when not null.</summary>
    public StorageException? Refusal { get; set; }

    /// <summary>Runs before each write takes effect.</summary>
    public Func<Task> BeforeWrite { get; set; } = () => Task.CompletedTask;

    public ConcurrentDictionary<string, byte[]> Store => store;

    // Under the lock that changes are made under: a process that was killed makes no change afterwards.
    public void Kill()
    {
        lock (store)
        {
            _ended.TrySetResult("killed");
        }
    }

    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        await Task.Yield();
        ThrowIfEnded();
        return store.TryGetValue(key, out var value) ? value : default(ReadOnlyMemory<byte>?);
    }

    public async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        await ApplyAsync(() => store[key] = value.ToArray());
    }

    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var existed = false;
        await ApplyAsync(() => existed = store.TryRemove(key, out _));
        return existed;
    }

    public ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken) => ValueTask.FromResult(StorageHealth.Serving);

    public ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        return ValueTask.FromResult(new StorageStat(isDurable, store.Count));
    }

    public async IAsyncEnumerable<StorageEntry> ScanAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (key, value) in store)
        {
            await Task.Yield();
            ThrowIfEnded();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StorageEntry(key, value);
        }
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        return ValueTask.CompletedTask;
    }

    private async Task ApplyAsync(Action change)
    {
        await Task.Yield();
        await BeforeWrite();
        lock (store)
        {
            ThrowIfEnded();
            if (Refusal is { } refusal)
            {
                throw refusal;
            }

            change();
        }

        // The answer may be lost although the write took effect.
        await Task.Yield();
        ThrowIfEnded();
    }

    private void ThrowIfEnded()
    {
        if (_ended.Task.IsCompleted)
        {
            throw new BackendLostException($"{Id} was killed");
        }
    }
}
