using PluginKit.FaultPlugin;
using PluginKit.FaultPlugin.Wire;
using PluginKit.Host;
using PluginKit.Serving;

namespace PluginKit.Integration.Tests.Go;

/// <summary>Broker connections between our programs and Go's, in both directions.</summary>
public sealed class GoBrokerTests(GoPrograms go) : IClassFixture<GoPrograms>
{
    private const string Conversation = """
        plugin heard hello
        host heard good morning
        accepting
        plugin's own connection heard good evening

        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Go_host_and_our_plugin_make_connections_in_both_directions(bool mutualTls)
    {
        var host = await go.PathAsync("relayhost");

        var (code, output, error) = await GoPrograms.RunAsync(
            host, "-plugin", FaultPluginProcess.Executable, $"-mtls={(mutualTls ? "true" : "false")}");

        Assert.True(code == 0, output + error);
        Assert.Equal(Conversation + "within two seconds true\n", output);
    }

    [Fact]
    public async Task Our_host_and_a_go_plugin_make_connections_in_both_directions() =>
        await ConverseAsync(FaultPluginProcess.Options("go") with { Executable = await go.PathAsync("relayplugin"), MutualTls = false });

    // The other direction cannot be tried: plugins on go-plugin 1.0.1 do not know the host's certificate as an authority.
    [Fact]
    public async Task Our_host_dials_a_go_plugin_with_mutual_tls()
    {
        await using var client = await FaultPluginProcess.StartAsync(
            FaultPluginProcess.Options("go") with { Executable = await go.PathAsync("relayplugin") });
        var id = client.Broker.NextId();
        await new Relay.RelayClient(client.Invoker).CallAsync(new Text { Value = $"accept {id}" }, cancellationToken: Token);

        using var channel = client.Broker.Dial(id);
        var evening = await new Relay.RelayClient(channel).CallAsync(new Text { Value = "good evening" }, cancellationToken: Token);

        Assert.Equal("plugin's own connection heard good evening", evening.Value);
    }

    [Fact]
    public async Task Go_host_with_multiplexing_and_our_plugin()
    {
        var host = await go.PathAsync("muxpeer");

        var (code, output, error) = await GoPrograms.RunAsync(host, FaultPluginProcess.Executable);

        Assert.True(code == 0, output + error);
        Assert.Equal("field 7: true\n" + Conversation + "id 9 refused: true\nended: <nil>\n", output);
    }

    [Fact]
    public async Task Our_host_with_multiplexing_and_a_go_plugin() =>
        await ConverseAsync(FaultPluginProcess.Options("go") with { Executable = await go.PathAsync("muxpeer"), Arguments = [], MutualTls = false, Multiplex = true });

    [Fact]
    public async Task Our_host_with_multiplexing_refuses_a_go_plugin_that_is_too_old_for_it()
    {
        var options = FaultPluginProcess.Options("go") with { Executable = await go.PathAsync("relayplugin"), Multiplex = true };

        var result = await PluginHost.StartAsync(options, Token);

        Assert.Contains("does not support gRPC broker multiplexing", result.Failure?.Message, StringComparison.Ordinal);
    }

    private static async Task ConverseAsync(PluginStartOptions options)
    {
        await using var client = await FaultPluginProcess.StartAsync(options);
        var relay = new Relay.RelayClient(client.Invoker);
        await using var server = await BrokerServer.StartAsync(client.Broker, app => RelayMapping.Map(app, "host"), null, Token);

        var morning = await relay.CallAsync(new Text { Value = $"dial {server.Id} good morning" }, cancellationToken: Token);
        var id = client.Broker.NextId();
        await relay.CallAsync(new Text { Value = $"accept {id}" }, cancellationToken: Token);
        using var channel = client.Broker.Dial(id);
        var evening = await new Relay.RelayClient(channel).CallAsync(new Text { Value = "good evening" }, cancellationToken: Token);

        Assert.Equal("host heard good morning", morning.Value);
        Assert.Equal("plugin's own connection heard good evening", evening.Value);
    }
}
