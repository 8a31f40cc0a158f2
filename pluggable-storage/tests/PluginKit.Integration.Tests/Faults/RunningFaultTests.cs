using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PluginKit.Host;
using PluginKit.Host.Starting;
using PluginKit.Host.Stopping;

namespace PluginKit.Integration.Tests.Faults;

/// <summary>Whatever a running plugin does, the host stays bounded in time and memory.</summary>
public sealed class RunningFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_healthy_plugin_is_ready_with_the_highest_version_and_ends_gracefully(bool mutualTls)
    {
        var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("healthy") with { MutualTls = mutualTls });
        var socket = client.Address.Address;

        Assert.Equal(3, client.ProtocolVersion);
        Assert.True(await client.CheckHealthAsync(Token));
        Assert.Equal(PluginStopOutcome.Graceful, await client.StopAsync(Token));
        Assert.Equal(0, (await client.Exited).ExitCode);
        Assert.False(File.Exists(socket));
        Assert.False(Directory.Exists(Path.GetDirectoryName(socket)));
    }

    [Theory]
    [InlineData("not-serving", "NotServing")]
    [InlineData("health-hang", "no answer")]
    public async Task Start_plugin_that_never_serves_is_refused(string mode, string text)
    {
        var options = FaultPluginProcess.Options(mode) with
        {
            ReadyTimeout = TimeSpan.FromSeconds(2),
            ControlTimeout = TimeSpan.FromMilliseconds(200),
        };

        var result = await PluginHost.StartAsync(options, Token);

        Assert.False(result.IsReady);
        Assert.Equal(StartFailureReason.NotServing, result.Failure.Reason);
        Assert.Contains(text, result.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_frozen_plugin_is_killed_within_the_budget()
    {
        var options = FaultPluginProcess.Options("healthy") with
        {
            GracePeriod = TimeSpan.FromMilliseconds(300),
            ControlTimeout = TimeSpan.FromMilliseconds(300),
        };
        var client = await FaultPluginProcess.StartAsync(options);
        Process.Start("kill", ["-STOP", client.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        var watch = Stopwatch.StartNew();

        Assert.False(await client.CheckHealthAsync(Token));
        var outcome = await client.StopAsync(Token);

        Assert.Equal(PluginStopOutcome.Killed, outcome);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.False(Processes.IsAlive(client.ProcessId));
    }

    [Fact]
    public async Task Stop_takes_a_grandchild_in_another_session_along()
    {
        var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("grandchild"));
        Assert.True(Processes.Any("sleep\0" + "617"));

        await client.StopAsync(Token);

        await Eventually.TrueAsync(() => !Processes.Any("sleep\0" + "617"));
    }

    [Theory]
    [InlineData("stderr-flood")]
    [InlineData("endless-line")]
    public async Task Flood_of_standard_error_does_not_grow_the_host(string mode)
    {
        // The tests beside this one take memory too; without a bound it would be over 200 MiB.
        const long Bound = 128 << 20;
        var logger = new RecordingLogger();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options(mode) with { Logger = logger, LogLinesPerSecond = 50 });

        Assert.True(await client.CheckHealthAsync(Token));
        await client.StopAsync(Token);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Bound);
        Assert.InRange(client.StandardError.Sum(line => line.Length), 0, 20_000);
        Assert.InRange(logger.Records.Count, 0, 1000);
    }

    [Fact]
    public async Task Log_json_of_a_wrong_shape_is_text_and_the_next_line_still_comes()
    {
        var logger = new RecordingLogger();
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("bad-log-json") with { Logger = logger });

        await Eventually.TrueAsync(() => logger.Records.Any(r => r.Message == "still here"));

        var records = logger.Records;
        Assert.Contains(records, r => r.Level == LogLevel.Debug && r.Message.StartsWith("""{"@level":7""", StringComparison.Ordinal));
        Assert.Contains(records, r => r.Level == LogLevel.Information && r.Message == "still here");
    }

    [Fact]
    public async Task What_a_plugin_writes_to_its_console_is_logged()
    {
        var logger = new RecordingLogger();
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("console") with { Logger = logger });

        await Eventually.TrueAsync(() => logger.Records.Any(r => r.Message.Contains("stdout: said on the console", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Kill_from_outside_completes_Exited_with_the_signal_and_leaves_no_socket()
    {
        var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("healthy"));
        var folder = Path.GetDirectoryName(client.Address.Address)!;

        client.Kill();
        var exit = await client.Exited.WaitAsync(TimeSpan.FromSeconds(5), Token);

        Assert.Equal(9, exit.Signal);
        Assert.False(await client.CheckHealthAsync(Token));
        Assert.Equal(PluginStopOutcome.AlreadyEnded, await client.StopAsync(Token));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("exit 7", "exit code 7")]
    [InlineData("crash", "SIGABRT")]
    public async Task Plugin_that_ends_in_a_call_fails_the_call_and_says_how_it_ended(string order, string end)
    {
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("relay"));

        var error = await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await new FaultPlugin.Wire.Relay.RelayClient(client.Invoker)
            .CallAsync(new FaultPlugin.Wire.Text { Value = order }, deadline: DateTime.UtcNow.AddSeconds(20), cancellationToken: Token));
        var exit = await client.Exited.WaitAsync(TimeSpan.FromSeconds(20), Token);

        Assert.NotEqual(Grpc.Core.StatusCode.DeadlineExceeded, error.StatusCode);
        Assert.Contains(end, exit.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plugin_killed_at_any_moment_of_its_start_gives_a_reason_or_is_ready()
    {
        foreach (var milliseconds in (int[])[5, 60, 130, 200, 260])
        {
            using var kill = new Timer(_ => KillByMark(), null, milliseconds, Timeout.Infinite);
            var result = await PluginHost.StartAsync(FaultPluginProcess.Options("killed-early") with { Name = "killed-early" }, Token);

            if (result.IsReady)
            {
                await result.Client.StopAsync(Token);
            }
            else
            {
                Assert.NotEmpty(result.Failure.Message);
                Assert.NotEqual(StartFailureReason.HandshakeTimeout, result.Failure.Reason);
            }
        }
    }

    [Fact]
    public async Task Tcp_plugin_listens_in_the_port_range_and_serves()
    {
        await using var first = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("tcp"));
        await using var second = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("tcp") with { MutualTls = false });

        Assert.Matches("^tcp:127\\.0\\.0\\.1:1[0-9]{4}$", first.Address.ToString());
        Assert.NotEqual(first.Address, second.Address);
        Assert.True(await first.CheckHealthAsync(Token));
        Assert.True(await second.CheckHealthAsync(Token));
    }

    private static void KillByMark()
    {
        foreach (var process in Process.GetProcessesByName("PluginKit.Fault"))
        {
            using (process)
            {
                if (File.Exists($"/proc/{process.Id}/cmdline") && File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("killed-early", StringComparison.Ordinal))
                {
                    process.Kill();
                }
            }
        }
    }
}
