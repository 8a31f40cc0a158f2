using Microsoft.Extensions.Logging;
using PluginKit.Host.Telemetry;
using PluginKit.Protocol.Logging;

namespace PluginKit.Host.Streams;

/// <summary>Passes a plugin's log lines on to the host's logger, at most so many a second.</summary>
internal sealed class LogForwarder(ILogger logger, string pluginId, int linesPerSecond, TimeProvider time)
{
    private readonly PluginLogReader _reader = new();
    private readonly RateLimit _limit = new(linesPerSecond, time);

    public void Forward(string line, long cut)
    {
        if (!_limit.TryTake(out var dropped))
        {
            return;
        }

        ReportDropped(dropped);
        var entry = _reader.Read(line);
        Log(cut == 0 ? entry : entry with { Fields = [.. entry.Fields, new("cut_bytes", cut)] });
    }

    /// <summary>Ends the stream: also a flood that was its last words is counted.</summary>
    public void Complete() => ReportDropped(_limit.TakeDropped());

    private void ReportDropped(long dropped)
    {
        if (dropped > 0)
        {
            PluginTelemetry.DroppedLines.Add(dropped, PluginTelemetry.Plugin(pluginId));
            Log(new PluginLogEntry(PluginLogLevel.Warn, $"{dropped} log lines of the plugin were dropped", [new(LogKeys.Dropped, dropped)]));
        }
    }

    private void Log(PluginLogEntry entry)
    {
        var level = entry.Level switch
        {
            PluginLogLevel.Trace => LogLevel.Trace,
            PluginLogLevel.Debug => LogLevel.Debug,
            PluginLogLevel.Info => LogLevel.Information,
            PluginLogLevel.Warn => LogLevel.Warning,
            _ => LogLevel.Error,
        };
        if (!logger.IsEnabled(level))
        {
            return;
        }

        var state = new List<KeyValuePair<string, object?>>(entry.Fields) { new(LogKeys.PluginId, pluginId) };
        if (entry.Module is not null)
        {
            state.Add(new(LogKeys.Module, entry.Module));
        }

        if (entry.Timestamp is { } timestamp)
        {
            state.Add(new(LogKeys.Timestamp, timestamp));
        }

        logger.Log(level, default, state, null, (_, _) => entry.Message);
    }
}
