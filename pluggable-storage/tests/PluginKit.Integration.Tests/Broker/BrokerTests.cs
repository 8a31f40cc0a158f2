using Grpc.Core;
using PluginKit.FaultPlugin;
using PluginKit.FaultPlugin.Wire;
using PluginKit.Host;
using PluginKit.Serving;

namespace PluginKit.Integration.Tests.Broker;

/// <summary>Connections of the host's and the plugin's own making, with and without multiplexing and mutual TLS.</summary>
public sealed class BrokerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Both_sides_listen_and_dial(bool multiplex, bool mutualTls)
    {
        await using var client = await StartAsync(multiplex, mutualTls);
        var relay = new Relay.RelayClient(client.Invoker);

        await using var server = await BrokerServer.StartAsync(client.Broker, app => RelayMapping.Map(app, "host"), null, Token);
        var throughPlugin = await relay.CallAsync(new Text { Value = $"dial {server.Id} good morning" }, cancellationToken: Token);
        var other = client.Broker.NextId();
        await relay.CallAsync(new Text { Value = $"accept {other}" }, cancellationToken: Token);
        using var channel = client.Broker.Dial(other);
        var direct = await new Relay.RelayClient(channel).CallAsync(new Text { Value = "good evening" }, cancellationToken: Token);

        Assert.Equal("host heard good morning", throughPlugin.Value);
        Assert.Equal("plugin's own connection heard good evening", direct.Value);
        Assert.NotEqual(server.Id, other);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_connections_at_once_reach_their_own_listener(bool multiplex)
    {
        await using var client = await StartAsync(multiplex, mutualTls: true);
        var relay = new Relay.RelayClient(client.Invoker);
        await using var server = await BrokerServer.StartAsync(client.Broker, app => RelayMapping.Map(app, "host"), null, Token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
            (await relay.CallAsync(new Text { Value = multiplex || i == 0 ? $"dial {server.Id} {i}" : $"{i}" }, cancellationToken: Token)).Value));

        Assert.All(answers.Index(), answer => Assert.EndsWith($"heard {answer.Index}", answer.Item, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dial_a_number_nobody_listens_for_with_multiplexing_is_refused_with_the_reason()
    {
        await using var client = await StartAsync(multiplex: true, mutualTls: false);
        using var channel = client.Broker.Dial(77);

        var error = await Assert.ThrowsAsync<RpcException>(async () =>
            await new Relay.RelayClient(channel).CallAsync(new Text { Value = "x" }, cancellationToken: Token));

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Contains("no listener for id 77", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_values_pass_the_windows_of_a_multiplexed_connection()
    {
        await using var client = await StartAsync(multiplex: true, mutualTls: false);

        var answer = await new Relay.RelayClient(client.Invoker).CallAsync(new Text { Value = "large 5000000" }, cancellationToken: Token);

        Assert.Equal(5_000_000, answer.Value.Length);
    }

    [Fact]
    public async Task Stop_leaves_no_socket_of_the_broker()
    {
        var client = await StartAsync(multiplex: false, mutualTls: false);
        var folder = Path.GetDirectoryName(client.Address.Address)!;
        await using var server = await BrokerServer.StartAsync(client.Broker, app => RelayMapping.Map(app, "host"), null, Token);
        await new Relay.RelayClient(client.Invoker).CallAsync(new Text { Value = "accept 5" }, cancellationToken: Token);
        Assert.Equal(2, Directory.GetFiles(folder, "plugin*").Length);
        Assert.Single(Directory.GetFiles(folder, "host*"));

        await client.StopAsync(Token);

        Assert.False(Directory.Exists(folder));
    }

    private static Task<PluginClient> StartAsync(bool multiplex, bool mutualTls) =>
        FaultPluginProcess.StartAsync(FaultPluginProcess.Options("relay") with { Multiplex = multiplex, MutualTls = mutualTls });
}
