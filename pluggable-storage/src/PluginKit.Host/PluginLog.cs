using Microsoft.Extensions.Logging;
using PluginKit.Host.Launching;
using PluginKit.Host.Starting;

namespace PluginKit.Host;

/// <summary>The host's own events.</summary>
internal static partial class PluginLog
{
    [LoggerMessage(1, LogLevel.Information, "plugin is ready: {plugin_id}, process {pid}, version {protocol_version}, after {elapsed_ms} ms")]
    public static partial void Ready(ILogger logger, string plugin_id, int pid, int protocol_version, double elapsed_ms);

    [LoggerMessage(2, LogLevel.Error, "plugin did not start: {plugin_id}: {reason}: {message}")]
    public static partial void StartFailed(ILogger logger, string plugin_id, StartFailureReason reason, string message);

    [LoggerMessage(3, LogLevel.Information, "plugin has ended: {plugin_id}, process {pid}: {exit}")]
    public static partial void Exited(ILogger logger, string plugin_id, int pid, PluginExit exit);

    [LoggerMessage(4, LogLevel.Warning, "plugin failed to exit gracefully, killing it: {plugin_id}, process {pid}")]
    public static partial void Killing(ILogger logger, string plugin_id, int pid);

    [LoggerMessage(6, LogLevel.Information, "plugin wrote to its console: {plugin_id}: {stream}: {line}")]
    public static partial void ConsoleLine(ILogger logger, string plugin_id, string stream, string line);

    [LoggerMessage(5, LogLevel.Debug, "plugin wrote to standard output after its handshake: {plugin_id}: {line}")]
    public static partial void LaterOutput(ILogger logger, string plugin_id, string line);
}
