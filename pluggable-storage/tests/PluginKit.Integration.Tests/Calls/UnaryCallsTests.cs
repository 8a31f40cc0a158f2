using Google.Protobuf;
using Grpc.Core;
using PluginKit.Host;
using PluginKit.Host.Calls;
using PluginKit.Integration.Tests.Go;
using PluginKit.Protocol.Handshake;
using Storage.Contracts;
using Storage.Contracts.V1;
using Storage.Contracts.Wire;

namespace PluginKit.Integration.Tests.Calls;

/// <summary>Calls over the connection of their own, to real plugins in C# and Go.</summary>
public sealed class UnaryCallsTests(GoPrograms go) : IClassFixture<GoPrograms>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<bool, bool> Plugins => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Plugins))]
    public async Task Values_of_all_sizes_come_back(bool isGo, bool mutualTls)
    {
        await using var client = await StartAsync(isGo, mutualTls);
        var storage = new StorageClient(client.Invoker, Patience, TimeProvider.System);
        var random = new Random(5);

        // Around what fits into a frame, into the first windows, and far above both.
        foreach (var size in (int[])[0, 1, 100, 16_370, 16_379, 16_384, 65_530, 65_536, 1 << 20, 20 << 20])
        {
            var value = new byte[size];
            random.NextBytes(value);
            await storage.PutAsync($"k{size}", value, Token);

            Assert.Equal(value, (await storage.GetAsync($"k{size}", Token))!.Value.ToArray());
        }

        Assert.True(((UnaryInvoker)client.Invoker).IsConnected);
    }

    [Theory]
    [MemberData(nameof(Plugins))]
    public async Task Many_callers_get_their_own_answers(bool isGo, bool mutualTls)
    {
        await using var client = await StartAsync(isGo, mutualTls);
        var storage = new StorageClient(client.Invoker, Patience, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(0, 64).Select(lane => Task.Run(
            async () =>
            {
                var random = new Random(lane);
                for (var i = 0; i < 60; i++)
                {
                    var (key, value) = ($"{lane}/{i % 7}", new byte[random.Next(1, 3000)]);
                    random.NextBytes(value);
                    await storage.PutAsync(key, value, Token);
                    Assert.Equal(value, (await storage.GetAsync(key, Token))!.Value.ToArray());
                    Assert.True(await storage.DeleteAsync(key, Token));
                    Assert.Null(await storage.GetAsync(key, Token));
                }
            },
            Token)));

        Assert.True(((UnaryInvoker)client.Invoker).IsConnected);
    }

    [Fact]
    public async Task Answers_that_are_errors_say_the_same_as_over_the_channel()
    {
        await using var client = await StartAsync(isGo: false, mutualTls: true);
        var missing = new Method<GetRequest, GetResponse>(
            MethodType.Unary, "storage.v1.Storage", "Nothing",
            Marshallers.Create(request => request.ToByteArray(), GetRequest.Parser.ParseFrom),
            Marshallers.Create(response => response.ToByteArray(), GetResponse.Parser.ParseFrom));
        var tooLong = new GetRequest { Key = new string('k', 65_537) };
        var options = new CallOptions(cancellationToken: Token);

        var mine = await Assert.ThrowsAsync<RpcException>(() => client.Invoker.AsyncUnaryCall(missing, null, options, new GetRequest()).ResponseAsync);
        // Blocking calls stay on the channel.
        var theirs = Assert.Throws<RpcException>(() => client.Invoker.BlockingUnaryCall(missing, null, options, new GetRequest()));
        var refused = await Assert.ThrowsAsync<RpcException>(
            () => new Storage.Contracts.V1.Storage.StorageClient(client.Invoker).GetAsync(tooLong, options).ResponseAsync);

        Assert.Equal((StatusCode.Unimplemented, theirs.Status.Detail), (mine.StatusCode, mine.Status.Detail));
        Assert.Equal(theirs.StatusCode, mine.StatusCode);
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Calls_to_a_plugin_that_is_killed_end_and_say_that_it_is_lost(bool isGo)
    {
        await using var client = await StartAsync(isGo, mutualTls: false);
        var storage = new Storage.Contracts.V1.Storage.StorageClient(client.Invoker);
        var lanes = Enumerable.Range(0, 16).Select(_ => Task.Run(
            async () =>
            {
                while (true)
                {
                    await storage.GetAsync(new GetRequest { Key = "k" }, deadline: DateTime.UtcNow.AddSeconds(20), cancellationToken: Token);
                }
            },
            Token)).ToArray();

        client.Kill();

        foreach (var lane in lanes)
        {
            var failure = await Assert.ThrowsAsync<RpcException>(() => lane.WaitAsync(Patience, Token));
            Assert.True(failure.StatusCode is StatusCode.Unavailable or StatusCode.Internal, $"{failure.Status}");
            Assert.NotNull(failure.Status.DebugException);
        }
    }

    private async Task<PluginClient> StartAsync(bool isGo, bool mutualTls)
    {
        var client = await FaultPluginProcess.StartAsync(new PluginStartOptions
        {
            Executable = isGo ? await go.PathAsync("plugin") : Path.Combine(AppContext.BaseDirectory, "plugins", "memory", "Storage.Backends.Memory"),
            Cookie = new MagicCookie(StorageProtocol.CookieKey, StorageProtocol.CookieValue),
            Versions = [StorageProtocol.Version1],
            MutualTls = mutualTls,
        });
        // The first call opens the connection.
        var storage = new StorageClient(client.Invoker, Patience, TimeProvider.System);
        await storage.GetAsync("k", Token);
        await Eventually.TrueAsync(() => ((UnaryInvoker)client.Invoker).IsConnected);
        return client;
    }
}
