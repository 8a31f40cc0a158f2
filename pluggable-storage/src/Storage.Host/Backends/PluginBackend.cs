using System.Runtime.CompilerServices;
using Grpc.Core;
using PluginKit.Host;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace Storage.Host.Backends;

/// <summary>A backend in a plugin process.</summary>
internal sealed class PluginBackend : IBackend
{
    // Above this, a message of pieces spares both sides a second copy of the whole value.
    private const int StreamedBytes = 4 << 20;
    private static readonly TimeSpan FenceTime = TimeSpan.FromSeconds(5);

    private readonly PluginClient _client;
    private readonly StorageClient _storage;
    private readonly StorageBulkClient? _bulk;
    private readonly TimeProvider _time;

    public PluginBackend(
        BackendSpec spec, PluginClient client, StorageClient storage, StorageBulkClient? bulk, StorageStat? stat, TimeProvider time)
    {
        (Spec, _client, _storage, _bulk, _time) = (spec, client, storage, bulk, time);
        (IsScannable, IsDurable) = (stat is not null, stat is { IsDurable: true });
        Ended = DescribeEndAsync();
    }

    public string Id => _client.Id;

    public BackendSpec Spec { get; }

    public int ProcessId => _client.ProcessId;

    public bool IsScannable { get; }

    public bool IsDurable { get; }

    public Task<string> Ended { get; }

    public void Kill() => _client.Kill();

    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await _storage.GetAsync(key, cancellationToken);
        }
        catch (StorageException e) when (IsLost(e))
        {
            throw Lost(e);
        }
    }

    public async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        try
        {
            await (_bulk is null || value.Length < StreamedBytes
                ? _storage.PutAsync(key, value, cancellationToken)
                : new ValueTask(_bulk.PutAsync(key, value, cancellationToken)));
        }
        catch (StorageException e) when (IsLost(e) || IsOverdue(e))
        {
            throw await FenceAsync(e);
        }
    }

    public async ValueTask PutManyAsync(IReadOnlyList<StorageEntry> entries, CancellationToken cancellationToken)
    {
        if (_bulk is null || entries.Count < 2 || entries.Any(e => e.Value.Length >= StreamedBytes))
        {
            foreach (var entry in entries)
            {
                await PutAsync(entry.Key, entry.Value, cancellationToken);
            }

            return;
        }

        try
        {
            var results = await _bulk.BatchAsync([.. entries.Select(e => BatchOperation.Put(e.Key, e.Value))], cancellationToken);
            if (results.FirstOrDefault(r => r.Failure is not null) is { } failed)
            {
                throw failed.Failure!;
            }
        }
        catch (StorageException e) when (IsLost(e) || IsOverdue(e))
        {
            throw await FenceAsync(e);
        }
    }

    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await _storage.DeleteAsync(key, cancellationToken);
        }
        catch (StorageException e) when (IsLost(e) || IsOverdue(e))
        {
            throw await FenceAsync(e);
        }
    }

    public ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken) => _storage.HealthAsync(cancellationToken);

    public ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken) => _storage.StatAsync(cancellationToken);

    public async IAsyncEnumerable<StorageEntry> ScanAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in _storage.ScanAsync(cancellationToken))
        {
            yield return entry;
        }
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    // The transport's own failures carry the exception that caused them; what the plugin answered does not.
    private static bool IsLost(StorageException e) =>
        e.Error == StorageError.Unavailable
        && e.InnerException is RpcException { StatusCode: StatusCode.Unavailable or StatusCode.Internal, Status.DebugException: not null };

    private static bool IsOverdue(StorageException e) => e.InnerException is RpcException { StatusCode: StatusCode.DeadlineExceeded };

    private BackendLostException Lost(StorageException e) => new($"backend {Id} is gone: {e.Message}", e);

    // A write without an answer may still be on its way through the plugin; only its death makes sure that it is not.
    private async Task<Exception> FenceAsync(StorageException e)
    {
        Kill();
#pragma warning disable NOCTX014 // The exit is awaited elsewhere too and ends by itself; the delay is all there is to give up.
        await Task.WhenAny(_client.Exited, Task.Delay(FenceTime, _time));
#pragma warning restore NOCTX014
        return Lost(e);
    }

    private async Task<string> DescribeEndAsync() => (await _client.Exited).ToString();
}
