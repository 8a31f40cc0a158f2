using Google.Protobuf;
using Grpc.Core;
using Storage.Contracts.V2;

namespace Storage.Contracts.Wire;

/// <summary>Serves snapshots of <c>storage.v2</c>.</summary>
/// <param name="storage">The store.</param>
public sealed class StorageSnapshotService(ISnapshotStorage storage) : StorageSnapshot.StorageSnapshotBase
{
    /// <inheritdoc/>
    public override async Task Snapshot(SnapshotRequest request, IServerStreamWriter<ScanResponse> responseStream, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(responseStream);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await foreach (var entry in storage.SnapshotAsync(context.CancellationToken))
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
