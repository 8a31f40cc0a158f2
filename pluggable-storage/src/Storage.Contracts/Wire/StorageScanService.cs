using Google.Protobuf;
using Grpc.Core;
using Storage.Contracts.V2;

namespace Storage.Contracts.Wire;

/// <summary>Serves <c>storage.v2</c> from any store that can be scanned.</summary>
/// <param name="storage">The store.</param>
public sealed class StorageScanService(IScannableStorage storage) : StorageScan.StorageScanBase
{
    /// <inheritdoc/>
    public override async Task<StatResponse> Stat(StatRequest request, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var stat = await storage.StatAsync(context.CancellationToken);
            return new StatResponse
            {
                Durable = stat.IsDurable,
                Entries = stat.Entries,
                Snapshots = storage is ISnapshotStorage,
                Bulk = true,
            };
        }
        catch (StorageException e)
        {
            throw StorageStatus.ToRpc(e);
        }
    }

    /// <inheritdoc/>
    public override async Task Scan(ScanRequest request, IServerStreamWriter<ScanResponse> responseStream, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(responseStream);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await foreach (var entry in storage.ScanAsync(context.CancellationToken))
            {
                var response = new ScanResponse { Key = entry.Key, Value = UnsafeByteOperations.UnsafeWrap(entry.Value) };
                await responseStream.WriteAsync(response, context.CancellationToken);
            }
        }
        catch (StorageException e)
        {
            throw StorageStatus.ToRpc(e);
        }
    }
}
