using System.Net.Sockets;
using PluginKit.Protocol.Multiplexing;

namespace PluginKit.Integration.Tests.Go;

/// <summary>Our yamux against HashiCorp's, in both roles.</summary>
public sealed class YamuxTests(GoPrograms go) : IClassFixture<GoPrograms>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 700_000)]
    public async Task Server_echoes_what_a_go_client_sends(int streams, int bytes)
    {
        var peer = await go.PathAsync("yamuxpeer");
        using var listener = new ListeningSocket();
        var run = GoPrograms.RunAsync(peer, "client", listener.Path, $"{streams}", $"{bytes}");
        await using var session = YamuxSession.Start(await listener.AcceptAsync(), isClient: false, TimeProvider.System);

        while (await session.AcceptAsync(Token) is { } stream)
        {
            _ = EchoAsync(stream);
        }

        var (code, output, error) = await run;
        Assert.True(code == 0, output + error);
        Assert.Equal($"echoed {streams}\n", output);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task Client_gets_back_from_a_go_server_what_it_sent()
    {
        var peer = await go.PathAsync("yamuxpeer");
        using var listener = new ListeningSocket();
        var run = GoPrograms.RunAsync(peer, "server", listener.Path, "0", "0");
        var session = YamuxSession.Start(await listener.AcceptAsync(), isClient: true, TimeProvider.System);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(async i =>
        {
            await using var stream = session.Open();
            var sent = new byte[700_000];
            new Random(i).NextBytes(sent);
            var got = new byte[sent.Length];
            var writing = stream.WriteAsync(sent, Token).AsTask();
            await stream.ReadExactlyAsync(got, Token);
            await writing;
            Assert.Equal(sent, got);
        }));
        await session.PingAsync(Token);
        await session.DisposeAsync();

        var (code, output, error) = await run;
        Assert.True(code == 0, output + error);
    }

    private static async Task EchoAsync(YamuxStream stream)
    {
        await using (stream)
        {
            await stream.CopyToAsync(stream, Token);
        }
    }

    private sealed class ListeningSocket : IDisposable
    {
        private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

        public ListeningSocket()
        {
            _socket.Bind(new UnixDomainSocketEndPoint(Path));
            _socket.Listen();
        }

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "yamux-" + Guid.NewGuid().ToString("N"));

        public async Task<Stream> AcceptAsync() => new NetworkStream(await _socket.AcceptAsync(Token), ownsSocket: true);

        public void Dispose()
        {
            _socket.Dispose();
            File.Delete(Path);
        }
    }
}
