using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PluginKit.Host.Telemetry;

/// <summary>Names the meter and the activity source of this library, for OpenTelemetry's <c>AddMeter</c> and <c>AddSource</c>.</summary>
public static class PluginTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "PluginKit.Host";

    internal const string PluginName = "pluginkit.plugin.name";
    internal const string ErrorType = "error.type";

    internal static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly UpDownCounter<int> Active = Meter.CreateUpDownCounter<int>(
        "pluginkit.plugin.active", "{plugin}", "Plugins that are ready and have not ended");

    internal static readonly Histogram<double> StartDuration = Meter.CreateHistogram<double>(
        "pluginkit.plugin.start.duration", "s", "From the launch until the plugin says SERVING, or until the start failed");

    internal static readonly Counter<long> Exits = Meter.CreateCounter<long>(
        "pluginkit.plugin.exits", "{exit}", "Plugin processes that ended, asked or not");

    internal static readonly Counter<long> Restarts = Meter.CreateCounter<long>(
        "pluginkit.plugin.restarts", "{restart}", "Restarts by a supervisor");

    internal static readonly Counter<long> Ejections = Meter.CreateCounter<long>(
        "pluginkit.plugin.ejections", "{ejection}", "Plugins taken out of service by a supervisor");

    internal static readonly Counter<long> DroppedLines = Meter.CreateCounter<long>(
        "pluginkit.log.dropped", "{line}", "Log lines of plugins over the rate limit");

    internal static readonly Histogram<double> CallDuration = Meter.CreateHistogram<double>(
        "rpc.client.call.duration", "s", "Unary calls to plugins under supervision");

    internal static readonly UpDownCounter<int> ActiveCalls = Meter.CreateUpDownCounter<int>(
        "pluginkit.calls.active", "{call}", "Unary calls to plugins under supervision that have no answer yet");

    internal static KeyValuePair<string, object?> Plugin(string name) => new(PluginName, name);
}
