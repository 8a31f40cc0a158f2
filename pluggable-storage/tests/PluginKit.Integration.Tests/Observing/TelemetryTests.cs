using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using PluginKit.FaultPlugin.Wire;
using PluginKit.Host.Supervision;
using PluginKit.Host.Telemetry;

namespace PluginKit.Integration.Tests.Observing;

/// <summary>Metrics and traces as a collector sees them.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly ConcurrentQueue<(string Instrument, double Value, Dictionary<string, object?> Tags)> _measured = new();
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _listener;

    public TelemetryTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == PluginTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((i, value, tags, _) => Add(i, value, tags));
        _meters.SetMeasurementEventCallback<long>((i, value, tags, _) => Add(i, value, tags));
        _meters.SetMeasurementEventCallback<int>((i, value, tags, _) => Add(i, value, tags));
        _meters.Start();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PluginTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Life_of_a_plugin_is_measured_and_traced()
    {
        var name = "measured-" + Guid.NewGuid().ToString("N");
        var plugin = await SupervisedPlugin.StartAsync(FaultPluginProcess.Options("relay") with { Name = name }, Token);

        await new Relay.RelayClient(plugin.Invoker).CallAsync(new Text { Value = "hello" }, cancellationToken: Token);
        await plugin.DisposeAsync();
        await Eventually.TrueAsync(() => Of(name).Any(m => m.Instrument == "pluginkit.plugin.exits"));

        var measured = Of(name);
        Assert.Equal(0, measured.Where(m => m.Instrument == "pluginkit.plugin.active").Sum(m => m.Value));
        Assert.InRange(measured.Single(m => m.Instrument == "pluginkit.plugin.start.duration").Value, 0.001, 60);
        var call = measured.Single(m => m.Instrument == "rpc.client.call.duration");
        Assert.Equal("OK", call.Tags["rpc.response.status_code"]);
        Assert.Equal("/pluginkit.test.Relay/Call", call.Tags["rpc.method"]);
        Assert.Equal(["plugin.start", "plugin.stop"], _activities.Where(a => (string?)a.GetTagItem("pluginkit.plugin.name") == name).Select(a => a.OperationName));
    }

    [Fact]
    public async Task Failed_start_has_its_reason_as_error_type()
    {
        using var script = new ScriptPlugin("exit 3");
        var name = "failing-" + Guid.NewGuid().ToString("N");

        await script.FailAsync(options => options with { Name = name });

        Assert.Equal("ExitedBeforeHandshake", Of(name).Single().Tags["error.type"]);
        Assert.Equal(ActivityStatusCode.Error, _activities.Single(a => (string?)a.GetTagItem("pluginkit.plugin.name") == name).Status);
    }

    public void Dispose()
    {
        _meters.Dispose();
        _listener.Dispose();
    }

    private List<(string Instrument, double Value, Dictionary<string, object?> Tags)> Of(string plugin) =>
        [.. _measured.Where(m => (string?)m.Tags.GetValueOrDefault("pluginkit.plugin.name") == plugin)];

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));
}
