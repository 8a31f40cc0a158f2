using StackExchange.Redis;
using Storage.Contracts;

namespace Storage.Engines.Redis;

/// <summary>Turns what the client throws into the errors of the contract.</summary>
internal static class RedisFailure
{
    internal static bool IsKnown(Exception failure) => failure is RedisException or RedisCommandException or TimeoutException;

    /// <summary>Names the servers: the client's own message advises on its settings, which are not the user's.</summary>
    internal static StorageException OfConnecting(string servers, RedisConnectionException failure)
    {
        var isRefused = failure.FailureType == ConnectionFailureType.AuthenticationFailure;
        return new StorageException(
            isRefused ? StorageError.PermissionDenied : StorageError.Unavailable,
            isRefused
                ? $"Redis at {servers} refuses the user or the password of the configuration"
                : $"Redis at {servers} cannot be reached; start it or name another server",
            failure);
    }

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
