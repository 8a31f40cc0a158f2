using System.Runtime.CompilerServices;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Storage.Contracts.V1;
using Storage.Contracts.V2;

namespace Storage.Contracts.Wire;

/// <summary>A store at the other end of a gRPC channel.</summary>
/// <remarks>Does not own the channel. <see cref="ScanAsync"/> and <see cref="StatAsync"/> need a backend of protocol version 2.</remarks>
public sealed class StorageClient : ISnapshotStorage
{
    private readonly V1.Storage.StorageClient _storage;
    private readonly StorageScan.StorageScanClient _scan;
    private readonly StorageSnapshot.StorageSnapshotClient _snapshot;
    private readonly Health.HealthClient _health;
    private readonly string _healthService;
    private readonly TimeProvider _time;
    private readonly TimeSpan _deadline;

    /// <summary>Makes a client.</summary>
    /// <param name="invoker">The channel.</param>
    /// <param name="deadline">How long one call may take; more than zero. Scans have no deadline.</param>
    /// <param name="time">The clock.</param>
    /// <param name="healthService">The service name of the health check; a plugin answers to <c>plugin</c>.</param>
    public StorageClient(CallInvoker invoker, TimeSpan deadline, TimeProvider time, string healthService = "plugin")
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(deadline, TimeSpan.Zero);
        _storage = new V1.Storage.StorageClient(invoker);
        _scan = new StorageScan.StorageScanClient(invoker);
        _snapshot = new StorageSnapshot.StorageSnapshotClient(invoker);
        _health = new Health.HealthClient(invoker);
        (_deadline, _time, _healthService) = (deadline, time, healthService);
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        try
        {
            var response = await _storage.GetAsync(new GetRequest { Key = key }, Options(cancellationToken));
            // The type matters: a null array would convert to an empty value, which is not the same as none.
            return response.Found ? response.Value.Memory : default(ReadOnlyMemory<byte>?);
        }
        catch (RpcException e)
        {
            throw Translate(e, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        StorageLimits.CheckValue(value.Length);
        try
        {
            var request = new PutRequest { Key = key, Value = UnsafeByteOperations.UnsafeWrap(value) };
            await _storage.PutAsync(request, Options(cancellationToken));
        }
        catch (RpcException e)
        {
            throw Translate(e, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        try
        {
            return (await _storage.DeleteAsync(new DeleteRequest { Key = key }, Options(cancellationToken))).Existed;
        }
        catch (RpcException e)
        {
            throw Translate(e, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await _health.CheckAsync(new HealthCheckRequest { Service = _healthService }, Options(cancellationToken));
            return response.Status == HealthCheckResponse.Types.ServingStatus.Serving
                ? StorageHealth.Serving
                : StorageHealth.NotServing($"the backend says {response.Status}");
        }
        catch (RpcException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return StorageHealth.NotServing($"{e.StatusCode}: {e.Status.Detail}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await _scan.StatAsync(new StatRequest(), Options(cancellationToken));
            return new StorageStat(response.Durable, response.Entries) { HasSnapshots = response.Snapshots, HasBulk = response.Bulk };
        }
        catch (RpcException e)
        {
            throw Translate(e, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StorageEntry> ScanAsync(CancellationToken cancellationToken) =>
        ReadAsync(token => _scan.Scan(new ScanRequest(), cancellationToken: token), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Needs a backend whose <see cref="StorageStat.HasSnapshots"/> is true.</remarks>
    public IAsyncEnumerable<StorageEntry> SnapshotAsync(CancellationToken cancellationToken) =>
        ReadAsync(token => _snapshot.Snapshot(new SnapshotRequest(), cancellationToken: token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async IAsyncEnumerable<StorageEntry> ReadAsync(
        Func<CancellationToken, AsyncServerStreamingCall<ScanResponse>> begin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var call = begin(cancellationToken);
        while (await NextAsync(call.ResponseStream, cancellationToken))
        {
            var entry = call.ResponseStream.Current;
            yield return new StorageEntry(entry.Key, entry.Value.Memory);
        }
    }

    private static async ValueTask<bool> NextAsync(IAsyncStreamReader<ScanResponse> stream, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.MoveNext(cancellationToken);
        }
        catch (RpcException e)
        {
            throw Translate(e, cancellationToken);
        }
    }

    internal static Exception Translate(RpcException exception, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? new OperationCanceledException("the call was cancelled", exception, cancellationToken)
            : StorageStatus.FromRpc(exception);

    private CallOptions Options(CancellationToken cancellationToken) =>
        new(deadline: _time.GetUtcNow().UtcDateTime + _deadline, cancellationToken: cancellationToken);
}
