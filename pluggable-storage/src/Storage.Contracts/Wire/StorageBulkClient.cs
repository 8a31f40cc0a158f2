using System.Runtime.CompilerServices;
using Google.Protobuf;
using Grpc.Core;
using Storage.Contracts.V2;

namespace Storage.Contracts.Wire;

/// <summary>Sends batches and streams values to a backend of contract version 2.</summary>
/// <remarks>Does not own the channel.</remarks>
/// <param name="invoker">The channel.</param>
/// <param name="deadline">How long one call may take.</param>
/// <param name="time">The clock.</param>
public sealed class StorageBulkClient(CallInvoker invoker, TimeSpan deadline, TimeProvider time)
{
    private readonly StorageBulk.StorageBulkClient _bulk = new(invoker);

    /// <summary>Carries out operations in one message; see the contract for their order.</summary>
    /// <param name="operations">The operations; together at most one message long.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>One result for each, in their order.</returns>
    /// <exception cref="StorageException">The message was not answered; any of the operations may have happened.</exception>
    public async Task<IReadOnlyList<BatchResult>> BatchAsync(IReadOnlyList<BatchOperation> operations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operations);
        try
        {
            var response = await _bulk.BatchAsync(new BatchRequest { Operations = { operations.Select(ToWire) } }, Options(cancellationToken));
            return response.Results.Count == operations.Count
                ? [.. response.Results.Select(FromWire)]
                : throw new StorageException(StorageError.Unavailable, $"the backend answered {response.Results.Count} of {operations.Count} operations");
        }
        catch (RpcException e)
        {
            throw StorageClient.Translate(e, cancellationToken);
        }
    }

    /// <summary>Stores a value piece by piece.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="StorageException">The key or value is not valid, or the store cannot take it.</exception>
    public async Task PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        StorageLimits.CheckValue(value.Length);
        using var call = _bulk.PutStream(Options(cancellationToken));
        try
        {
            var piece = new PutPiece { Key = key, TotalLength = value.Length };
            do
            {
                var step = Math.Min(StorageBulkService.PieceBytes, value.Length);
                piece.Data = UnsafeByteOperations.UnsafeWrap(value[..step]);
                value = value[step..];
                await call.RequestStream.WriteAsync(piece, cancellationToken);
                piece = new PutPiece();
            }
            while (value.Length > 0);

            await call.RequestStream.CompleteAsync();
            await call.ResponseAsync;
        }
        catch (RpcException e)
        {
            throw StorageClient.Translate(e, cancellationToken);
        }
        catch (InvalidOperationException e)
        {
            // The backend ended the call while pieces were still being sent; its answer says why.
            throw await WhyAsync(call.ResponseAsync, e, cancellationToken);
        }
    }

    /// <summary>Reads a value, or a part of it, piece by piece.</summary>
    /// <param name="key">The key.</param>
    /// <param name="offset">Where to begin; behind the end gives no bytes.</param>
    /// <param name="length">How many bytes; 0 for all behind the offset.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The length of the whole value first, -1 when the key is not there, then the pieces.</returns>
    public async IAsyncEnumerable<(long TotalLength, ReadOnlyMemory<byte> Piece)> GetAsync(
        string key, long offset, long length, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StorageLimits.CheckKey(key);
        using var call = _bulk.GetStream(new GetStreamRequest { Key = key, Offset = offset, Length = length }, Options(cancellationToken));
        var total = -1L;
        for (var isFirst = true; await NextAsync(call.ResponseStream, cancellationToken); isFirst = false)
        {
            var piece = call.ResponseStream.Current;
            total = isFirst && piece.Found ? piece.TotalLength : total;
            yield return (total, piece.Data.Memory);
        }
    }

    private static async Task<Exception> WhyAsync(Task<PutStreamResponse> response, InvalidOperationException e, CancellationToken cancellationToken)
    {
        try
        {
            await response;
            return new StorageException(StorageError.Unavailable, "the backend ended the stream before the value was there", e);
        }
        catch (RpcException reason)
        {
            return StorageClient.Translate(reason, cancellationToken);
        }
    }

    private static async ValueTask<bool> NextAsync(IAsyncStreamReader<ValuePiece> stream, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.MoveNext(cancellationToken);
        }
        catch (RpcException e)
        {
            throw StorageClient.Translate(e, cancellationToken);
        }
    }

    private static V2.BatchOperation ToWire(BatchOperation operation) => operation.Kind switch
    {
        BatchKind.Get => new V2.BatchOperation { Get = operation.Key },
        BatchKind.Put => new V2.BatchOperation
        {
            Put = new BatchPut { Key = operation.Key, Value = UnsafeByteOperations.UnsafeWrap(operation.Value) },
        },
        _ => new V2.BatchOperation { Delete = operation.Key },
    };

    private static BatchResult FromWire(V2.BatchResult result) => new(
        result.Found,
        result.Value.Memory,
        result.Status == 0 ? null : StorageStatus.FromRpc(new RpcException(new Status((StatusCode)result.Status, result.Message))));

    private CallOptions Options(CancellationToken cancellationToken) =>
        new(deadline: time.GetUtcNow().UtcDateTime + deadline, cancellationToken: cancellationToken);
}
