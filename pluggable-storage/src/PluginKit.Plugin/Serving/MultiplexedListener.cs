using System.Threading.Channels;
using PluginKit.Protocol.Brokering;
using PluginKit.Protocol.Multiplexing;
using PluginKit.Protocol.Security;
using PluginKit.Serving;

namespace PluginKit.Plugin.Serving;

/// <summary>Listens on the plugin's socket for connections that carry many (yamux), and gives the main ones among them.</summary>
internal sealed class MultiplexedListener : IAsyncDisposable
{
    private const int MaxWaiting = 64;
    private static readonly TimeSpan TlsTime = TimeSpan.FromSeconds(10);

    private readonly BrokerSettings _settings;
    private readonly SocketAcceptor _acceptor;
    private readonly Channel<Stream> _connections = Channel.CreateBounded<Stream>(MaxWaiting);
    private readonly Channel<ServedTransport> _streams = Channel.CreateBounded<ServedTransport>(MaxWaiting);
    private readonly List<YamuxSession> _sessions = [];
    private readonly Task _run;

    public MultiplexedListener(BrokerSettings settings)
    {
        _settings = settings;
        _acceptor = new SocketAcceptor(settings);
        _acceptor.Start(_connections.Writer, settings.CheckPeer);
        _run = RunAsync();
    }

    public string Address => _acceptor.Address;

    public StreamEndPoint EndPoint => new(async token =>
        await _streams.Reader.WaitToReadAsync(token) && _streams.Reader.TryRead(out var served) ? served : null);

    public async ValueTask DisposeAsync()
    {
        await _acceptor.DisposeAsync();
        _connections.Writer.TryComplete();
        await _run;
        _streams.Writer.TryComplete();
        foreach (var session in _sessions)
        {
            await session.DisposeAsync();
        }
    }

    private async Task RunAsync()
    {
        await foreach (var connection in _connections.Reader.ReadAllAsync())
        {
            var session = YamuxSession.Start(connection, isClient: false, _settings.Time);
            _sessions.RemoveAll(ended => ended.Ended.IsCompleted);
            _sessions.Add(session);
            _ = new KnockRouter(session, (router, stream) =>
            {
                _ = SecureAsync(stream, router, _settings.Tls);
                return true;
            });
        }
    }

    private async Task SecureAsync(YamuxStream stream, KnockRouter router, PinnedTls? tls)
    {
        using var deadline = new CancellationTokenSource(TlsTime, _settings.Time);
        try
        {
            var secured = tls is null ? stream : await tls.SecureServerAsync(stream, deadline.Token);
            await _streams.Writer.WriteAsync(new ServedTransport(secured, router), deadline.Token);
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException or OperationCanceledException or ChannelClosedException)
        {
            await stream.DisposeAsync();
        }
    }
}
