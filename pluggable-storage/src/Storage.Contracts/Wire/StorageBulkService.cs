using Google.Protobuf;
using Grpc.Core;
using Storage.Contracts.V2;

namespace Storage.Contracts.Wire;

/// <summary>Serves batches and streamed values of <c>storage.v2</c> from any store.</summary>
/// <param name="storage">The store.</param>
public sealed class StorageBulkService(IStorage storage) : StorageBulk.StorageBulkBase
{
    /// <summary>How many bytes of a value one message of a stream carries.</summary>
    /// <value>256 KiB.</value>
    public const int PieceBytes = 256 * 1024;

    /// <inheritdoc/>
    public override async Task<BatchResponse> Batch(BatchRequest request, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        var results = new V2.BatchResult[request.Operations.Count];
        var byKey = request.Operations.Select((operation, index) => (operation, index)).GroupBy(o => KeyOf(o.operation), StringComparer.Ordinal);
        await Task.WhenAll(byKey.Select(async operations =>
        {
            foreach (var (operation, index) in operations)
            {
                results[index] = await RunAsync(operation, context.CancellationToken);
            }
        }).ToArray());
        return new BatchResponse { Results = { results } };
    }

    /// <inheritdoc/>
    public override async Task GetStream(GetStreamRequest request, IServerStreamWriter<ValuePiece> responseStream, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(responseStream);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            if (request.Offset < 0 || request.Length < 0)
            {
                throw new StorageException(StorageError.InvalidArgument, "offset and length of a streamed read are not negative");
            }

            if (await storage.GetAsync(request.Key, context.CancellationToken) is not { } value)
            {
                await responseStream.WriteAsync(new ValuePiece(), context.CancellationToken);
                return;
            }

            var start = (int)Math.Min(request.Offset, value.Length);
            var count = (int)Math.Min(request.Length == 0 ? long.MaxValue : request.Length, value.Length - start);
            var part = value.Slice(start, count);
            var first = new ValuePiece { Found = true, TotalLength = value.Length };
            for (var piece = first; piece is not null; piece = part.Length > 0 ? new ValuePiece() : null)
            {
                var step = Math.Min(PieceBytes, part.Length);
                piece.Data = UnsafeByteOperations.UnsafeWrap(part[..step]);
                part = part[step..];
                await responseStream.WriteAsync(piece, context.CancellationToken);
            }
        }
        catch (StorageException e)
        {
            throw StorageStatus.ToRpc(e);
        }
    }

    /// <inheritdoc/>
    public override async Task<PutStreamResponse> PutStream(IAsyncStreamReader<PutPiece> requestStream, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(requestStream);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var (key, value) = await PieceReader.ReadAsync(requestStream, context.CancellationToken);
            await storage.PutAsync(key, value, context.CancellationToken);
            return new PutStreamResponse();
        }
        catch (StorageException e)
        {
            throw StorageStatus.ToRpc(e);
        }
    }

    private static string KeyOf(V2.BatchOperation operation) => operation.KindCase switch
    {
        V2.BatchOperation.KindOneofCase.Get => operation.Get,
        V2.BatchOperation.KindOneofCase.Put => operation.Put.Key,
        _ => operation.Delete,
    };

    private async Task<V2.BatchResult> RunAsync(V2.BatchOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            switch (operation.KindCase)
            {
                case V2.BatchOperation.KindOneofCase.Get:
                    return await storage.GetAsync(operation.Get, cancellationToken) is { } value
                        ? new V2.BatchResult { Found = true, Value = UnsafeByteOperations.UnsafeWrap(value) }
                        : new V2.BatchResult();
                case V2.BatchOperation.KindOneofCase.Put:
                    await storage.PutAsync(operation.Put.Key, operation.Put.Value.Memory, cancellationToken);
                    return new V2.BatchResult();
                case V2.BatchOperation.KindOneofCase.Delete:
                    return new V2.BatchResult { Found = await storage.DeleteAsync(operation.Delete, cancellationToken) };
                default:
                    throw new StorageException(StorageError.InvalidArgument, "an operation of a batch is get, put or delete");
            }
        }
        catch (StorageException e)
        {
            var status = StorageStatus.ToRpc(e).Status;
            return new V2.BatchResult { Status = (int)status.StatusCode, Message = status.Detail };
        }
    }
}
