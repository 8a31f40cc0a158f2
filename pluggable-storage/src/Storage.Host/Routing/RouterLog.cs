using Microsoft.Extensions.Logging;

namespace Storage.Host.Routing;

/// <summary>The router's events.</summary>
internal static partial class RouterLog
{
    [LoggerMessage(101, LogLevel.Warning, "backend {backend_id} has ended: {exit}; calls wait for the next one")]
    public static partial void BackendEnded(ILogger logger, string backend_id, string exit);

    [LoggerMessage(102, LogLevel.Error, "backend {backend_id} could not be restarted: {message}")]
    public static partial void RestartFailed(ILogger logger, string backend_id, string message);

    [LoggerMessage(104, LogLevel.Error, "backend {backend_id} does not answer its health probes; killing it")]
    public static partial void BackendHangs(ILogger logger, string backend_id);

    [LoggerMessage(103, LogLevel.Information, "swap to {backend}: succeeded {succeeded}: {message}, after {elapsed_ms} ms")]
    public static partial void Swapped(ILogger logger, string backend, bool succeeded, string message, double elapsed_ms);
}
