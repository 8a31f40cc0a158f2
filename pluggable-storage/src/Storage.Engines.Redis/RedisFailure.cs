using StackExchange.Redis;
using Storage.Contracts;

namespace Storage.Engines.Redis;

/// <summary>Turns what the client throws into the errors of the contract.</summary>
internal static class RedisFailure
{
    internal static bool IsKnown(Exception failure) => failure is RedisException or RedisCommandException or TimeoutException;

    internal static StorageException Of(Exception failure)
    {
        // The first word of a server's error is its code.
        var code = failure is RedisServerException ? failure.Message.Split(' ')[0] : "";
        var error = code switch
        {
            "OOM" => StorageError.ResourceExhausted,
            "READONLY" or "MISCONF" or "WRONGTYPE" => StorageError.FailedPrecondition,
            "NOAUTH" or "NOPERM" or "WRONGPASS" => StorageError.PermissionDenied,
            _ => StorageError.Unavailable,
        };
        return new StorageException(error, $"Redis: {failure.Message}", failure);
    }
}
