using System.Diagnostics;
using PluginKit.FaultPlugin.Wire;
using PluginKit.Host;
using PluginKit.Host.Starting;
using PluginKit.Host.Stopping;
using PluginKit.Integration.Tests.Go;
using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Reattaching;

namespace PluginKit.Integration.Tests.Reattaching;

/// <summary>Hosts that use a plugin somebody else started.</summary>
public sealed class ReattachTests(GoPrograms go) : IClassFixture<GoPrograms>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_attaches_to_a_plugin_in_test_mode_and_leaves_it_running()
    {
        using var plugin = new ToolProcess("test-server");
        var config = ReattachJson.Read(await plugin.ReadLineAsync())["relay"];

        for (var host = 0; host < 2; host++)
        {
            var client = await AttachAsync(config);
            var answer = await new Relay.RelayClient(client.Invoker).CallAsync(new Text { Value = "hello" }, cancellationToken: Token);
            Assert.Equal("plugin heard hello", answer.Value);
            Assert.Equal(PluginStopOutcome.Detached, await client.StopAsync(Token));
        }

        Assert.True(Processes.IsAlive(plugin.Id));
        await plugin.EndAsync();
        Assert.False(File.Exists(config.Address));
    }

    [Fact]
    public async Task Go_host_attaches_to_our_plugin_in_test_mode()
    {
        var host = await go.PathAsync("relayhost");
        using var plugin = new ToolProcess("test-server");
        var config = await plugin.ReadLineAsync();

        var (code, output, error) = await GoPrograms.RunAsync(host, "-reattach", config);

        Assert.True(code == 0, output + error);
        Assert.Equal("plugin heard hello\n", output);
    }

    [Fact]
    public async Task Our_host_attaches_to_the_plugin_of_a_go_host_and_ends_it()
    {
        var start = new ProcessStartInfo(await go.PathAsync("relayhost"), ["-share", "-plugin", await go.PathAsync("relayplugin")]);
        using var host = new ToolProcess(start);
        var config = ReattachJson.Read(await host.ReadLineAsync())["relay"];

        var client = await AttachAsync(config);
        var answer = await new Relay.RelayClient(client.Invoker).CallAsync(new Text { Value = "hello" }, cancellationToken: Token);

        Assert.Equal("plugin heard hello", answer.Value);
        Assert.Equal(PluginStopOutcome.Graceful, await client.StopAsync(Token));
        await Eventually.TrueAsync(() => !Processes.IsAlive(config.ProcessId));
        await host.EndAsync();
    }

    [Fact]
    public async Task Second_host_attaches_to_the_plugin_of_the_first_and_ends_it()
    {
        var first = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("healthy") with { MutualTls = false });

        var second = await AttachAsync(ReattachJson.Read(ReattachJson.Write(new Dictionary<string, ReattachConfig> { ["x"] = first.Reattach! }))["x"]);
        Assert.True(await second.CheckHealthAsync(Token));
        Assert.Equal(PluginStopOutcome.Graceful, await second.StopAsync(Token));

        Assert.Equal(0, (await first.Exited.WaitAsync(TimeSpan.FromSeconds(5), Token)).ExitCode);
        await first.DisposeAsync();
    }

    [Fact]
    public async Task Process_that_is_not_there_is_the_reason()
    {
        var result = await PluginHost.ReattachAsync(
            new PluginReattachOptions { Plugin = new ReattachConfig(3, int.MaxValue, PluginNetwork.Unix, "/nonexistent", false) }, Token);

        Assert.Equal(StartFailureReason.ProcessNotFound, result.Failure?.Reason);
        Assert.StartsWith("Reattachment process not found", result.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plugin_with_mutual_tls_gives_no_way_to_reattach()
    {
        await using var client = await FaultPluginProcess.StartAsync(FaultPluginProcess.Options("healthy"));

        Assert.Null(client.Reattach);
    }

    private static async Task<PluginClient> AttachAsync(ReattachConfig config)
    {
        var result = await PluginHost.ReattachAsync(new PluginReattachOptions { Plugin = config }, Token);
        Assert.True(result.IsReady, result.Failure?.Message);
        return result.Client;
    }
}
