using Grpc.Core;
using Grpc.Net.Client;
using PluginKit.Host.Calls;
using PluginKit.Protocol.Connections;
using PluginKit.Protocol.Multiplexing;
using PluginKit.Protocol.Security;

namespace PluginKit.Host.Connection;

/// <summary>The ways to a plugin: sockets of their own, or streams of one socket (multiplexing).</summary>
internal sealed class PluginConnection : IAsyncDisposable
{
    private readonly PluginAddress _address;
    private readonly PinnedTls? _tls;
    private readonly Func<bool> _mayConnect;
    private readonly TimeProvider _time;
    private readonly bool _isMultiplexed;
    private readonly UnaryInvoker? _calls;
    private readonly SemaphoreSlim _opening = new(1, 1);

    /// <summary>Makes it; nothing is connected yet.</summary>
    /// <param name="address">Where the plugin listens.</param>
    /// <param name="tls">For mutual TLS; null for plain text.</param>
    /// <param name="isMultiplexed">Whether one socket carries everything.</param>
    /// <param name="mayConnect">Asked before each connection: an address must not be used after its plugin ended.</param>
    /// <param name="answersInline">Whether callers go on in the thread that read their answer.</param>
    /// <param name="time">The clock.</param>
    public PluginConnection(PluginAddress address, PinnedTls? tls, bool isMultiplexed, Func<bool> mayConnect, bool answersInline, TimeProvider time)
    {
        (_address, _tls, _isMultiplexed, _mayConnect, _time) = (address, tls, isMultiplexed, mayConnect, time);
        Channel = StreamChannel.Create(ConnectAsync, isSecure: tls is not null);
        // A multiplexed plugin takes one gRPC connection.
        _calls = isMultiplexed ? null : new UnaryInvoker(Channel.CreateCallInvoker(), ConnectAsync, tls is not null, answersInline, time);
    }

    /// <summary>The main channel; it connects at the first call.</summary>
    public GrpcChannel Channel { get; }

    /// <summary>Makes calls, small ones on a connection of their own.</summary>
    public CallInvoker Invoker => _calls ?? Channel.CreateCallInvoker();

    /// <summary>Gives broker connections their streams; null before the connection and without multiplexing.</summary>
    public KnockRouter? Router { get; private set; }

    /// <summary>Tries whether somebody listens.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">Nobody does.</exception>
    /// <exception cref="UnauthorizedAccessException">Another user does.</exception>
    public async Task ProbeAsync(CancellationToken cancellationToken)
    {
        if (_isMultiplexed)
        {
            // The plugin takes one connection: the probe is the connection.
            await RouterAsync(cancellationToken);
            return;
        }

        await using var probe = await _address.ConnectAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _calls?.Dispose();
        Channel.Dispose();
        if (Router is { } router)
        {
            await router.Session.DisposeAsync();
        }

        _opening.Dispose();
    }

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        if (!_mayConnect())
        {
            throw new IOException("the plugin has ended");
        }

        var stream = _isMultiplexed
            ? (await RouterAsync(cancellationToken)).Session.Open()
            : await _address.ConnectAsync(cancellationToken);
        return _tls is null ? stream : await _tls.SecureClientAsync(stream, cancellationToken);
    }

    private async Task<KnockRouter> RouterAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (Router is null)
            {
                var connection = await _address.ConnectAsync(cancellationToken);
                var session = YamuxSession.Start(connection, isClient: true, _time);
                // The plugin has nothing to ask of a host that was not announced by a knock.
                Router = new KnockRouter(session, (_, _) => false);
            }

            return Router;
        }
        finally
        {
            _opening.Release();
        }
    }
}
