using Google.Protobuf;
using Grpc.Core;
using Storage.Contracts.V1;

namespace Storage.Contracts.Wire;

/// <summary>Serves <c>storage.v1</c> from any store.</summary>
/// <param name="storage">The store.</param>
public sealed class StorageService(IStorage storage) : V1.Storage.StorageBase
{
    /// <inheritdoc/>
    public override async Task<GetResponse> Get(GetRequest request, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var value = await storage.GetAsync(request.Key, context.CancellationToken);
            return value is { } found
                ? new GetResponse { Found = true, Value = UnsafeByteOperations.UnsafeWrap(found) }
                : new GetResponse();
        }
        catch (StorageException e)
        {
            throw StorageStatus.ToRpc(e);
        }
    }

    /// <inheritdoc/>
    public override async Task<PutResponse> Put(PutRequest request, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await storage.PutAsync(request.Key, request.Value.Memory, context.CancellationToken);
            return new PutResponse();
        }
        catch (StorageException e)
        {
            throw StorageStatus.ToRpc(e);
        }
    }

    /// <inheritdoc/>
    public override async Task<DeleteResponse> Delete(DeleteRequest request, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return new DeleteResponse { Existed = await storage.DeleteAsync(request.Key, context.CancellationToken) };
        }
        catch (StorageException e)
        {
            throw StorageStatus.ToRpc(e);
        }
    }
}
