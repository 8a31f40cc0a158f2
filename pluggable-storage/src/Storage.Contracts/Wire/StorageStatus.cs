using Grpc.Core;

namespace Storage.Contracts.Wire;

/// <summary>Translates storage errors to gRPC status codes and back.</summary>
public static class StorageStatus
{
    /// <summary>Translates to gRPC.</summary>
    /// <param name="exception">The failure of a store.</param>
    public static RpcException ToRpc(StorageException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var code = exception.Error switch
        {
            StorageError.InvalidArgument => StatusCode.InvalidArgument,
            StorageError.ResourceExhausted => StatusCode.ResourceExhausted,
            StorageError.DataLoss => StatusCode.DataLoss,
            StorageError.FailedPrecondition => StatusCode.FailedPrecondition,
            StorageError.PermissionDenied => StatusCode.PermissionDenied,
            _ => StatusCode.Unavailable,
        };
        return new RpcException(new Status(code, exception.Message));
    }

    /// <summary>Translates from gRPC.</summary>
    /// <param name="exception">The failure of a call.</param>
    /// <returns>Every code that does not say that nothing happened is <see cref="StorageError.Unavailable"/>.</returns>
    public static StorageException FromRpc(RpcException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var error = exception.StatusCode switch
        {
            StatusCode.InvalidArgument => StorageError.InvalidArgument,
            StatusCode.ResourceExhausted => StorageError.ResourceExhausted,
            StatusCode.DataLoss => StorageError.DataLoss,
            StatusCode.FailedPrecondition => StorageError.FailedPrecondition,
            StatusCode.PermissionDenied => StorageError.PermissionDenied,
            _ => StorageError.Unavailable,
        };
        var detail = error == StorageError.Unavailable
            ? $"the backend did not answer ({exception.StatusCode}: {exception.Status.Detail})"
            : exception.Status.Detail;
        return new StorageException(error, detail, exception);
    }
}
