using System.Diagnostics;
using System.Text.Json;
using PluginKit.FaultPlugin.Wire;
using PluginKit.Integration.Tests.Go;
using PluginKit.Protocol.Logging;

namespace PluginKit.Integration.Tests.Observing;

/// <summary>A log line of the plugin's ILogger arrives at the host's with everything it was given.</summary>
public sealed class LogBoundaryTests(GoPrograms go) : IClassFixture<GoPrograms>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Level_fields_scope_exception_event_and_trace_cross_the_boundary()
    {
        var logger = new RecordingLogger();
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("relay") with { Logger = logger });
        using var activity = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();

        var seen = await new Relay.RelayClient(client.Invoker).CallAsync(new Text { Value = "log" }, cancellationToken: Token);
        await Eventually.TrueAsync(() => logger.Records.Any(r => r.Message == "noticed odd bytes 3 times"));

        var (level, _, fields) = logger.Records.Single(r => r.Message == "noticed odd bytes 3 times");
        Assert.Equal(activity.TraceId.ToHexString(), seen.Value);
        Assert.Equal(Microsoft.Extensions.Logging.LogLevel.Warning, level);
        Assert.Equal("odd bytes", fields["what"]);
        Assert.Equal(3L, fields["count"]);
        Assert.Equal("acme", fields["tenant"]);
        Assert.Equal(42L, fields[LogKeys.EventId]);
        Assert.Equal(activity.TraceId.ToHexString(), fields[LogKeys.TraceId]);
        Assert.Equal(client.Id, fields[LogKeys.PluginId]);
        Assert.Equal("PluginKit.FaultPlugin.RelayService", fields[LogKeys.Module]);
        Assert.IsType<DateTimeOffset>(fields[LogKeys.Timestamp]);
        Assert.StartsWith("System.InvalidOperationException: as told", (string)fields[LogKeys.Exception]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Go_host_logs_what_our_plugin_logs_with_its_level_and_fields()
    {
        var host = await go.PathAsync("relayhost");

        var (code, output, error) = await GoPrograms.RunAsync(host, "-plugin", FaultPluginProcess.Executable, "-log");

        Assert.True(code == 0, output + error);
        var line = error.Split('\n').Single(l => l.Contains("noticed odd bytes 3 times", StringComparison.Ordinal));
        var entry = JsonElement.Parse(line);
        Assert.Equal("noticed odd bytes 3 times", entry.GetProperty("@message").GetString());
        Assert.Equal("warn", entry.GetProperty("@level").GetString());
        Assert.Equal("odd bytes", entry.GetProperty("what").GetString());
        Assert.Equal(3, entry.GetProperty("count").GetInt32());
        Assert.Equal("acme", entry.GetProperty("tenant").GetString());
        Assert.Contains("as told", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flood_is_limited_and_what_was_dropped_is_counted()
    {
        var logger = new RecordingLogger();
        var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("stderr-flood") with { Logger = logger, LogLinesPerSecond = 100 });

        await Eventually.TrueAsync(() => client.StandardError.Count == 20);
        await client.StopAsync(Token);
        await Eventually.TrueAsync(() => logger.Records.Any(r => r.Fields.ContainsKey(LogKeys.Dropped)));

        var passed = logger.Records.Count(r => r.Message == "a line among very many");
        var dropped = logger.Records.Sum(r => r.Fields.TryGetValue(LogKeys.Dropped, out var count) ? (long)count! : 0);
        Assert.InRange(dropped, 1000, 200_000 - passed);
    }
}
