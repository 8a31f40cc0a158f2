using System.Net.Sockets;
using Grpc.Net.Client;
using PluginKit.Protocol.Connections;
using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Multiplexing;
using PluginKit.Protocol.Wire;

namespace PluginKit.Protocol.Brokering;

/// <summary>Makes further connections between a host and its plugin, in both directions, each known by a number.</summary>
/// <remarks>
/// go-plugin, <c>grpc_broker.go</c>. One side takes a number from <see cref="NextId"/>, listens for it, and tells the other
/// side the number in a call of its own; the other side dials it. Without multiplexing each listener is a socket; with it, all
/// connections share the one there is.
/// </remarks>
public sealed class PluginBroker : IAsyncDisposable
{
    private readonly BrokerSettings _settings;
    private readonly BrokerMailbox _announcements;
    private readonly BrokerMailbox _acknowledgements;
    private readonly List<BrokerListener> _listeners = [];
    private TaskCompletionSource<BrokerPeer> _peer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private uint _lastId;
    private bool _closed;

    /// <summary>Makes a broker that has no peer yet.</summary>
    /// <param name="settings">What it must know of its process.</param>
    public PluginBroker(BrokerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        (_announcements, _acknowledgements) = (new BrokerMailbox(settings.Time), new BrokerMailbox(settings.Time));
    }

    /// <summary>Gives a number this side has not used yet.</summary>
    public uint NextId() => Interlocked.Increment(ref _lastId);

    /// <summary>Listens for connections with a number and tells the peer.</summary>
    /// <param name="id">From <see cref="NextId"/>; one listener at a time for each.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BrokerException">The peer has no broker.</exception>
    public async Task<BrokerListener> AcceptAsync(uint id, CancellationToken cancellationToken)
    {
        var peer = await PeerAsync(cancellationToken);
        return peer.Router is { } router ? Remember(AcceptStreams(id, router)) : Remember(await AcceptSocketAsync(id, peer, cancellationToken));
    }

    /// <summary>Makes a gRPC channel to the service the peer listens for with a number.</summary>
    /// <param name="id">The number the peer told.</param>
    /// <returns>A channel that connects at its first call; it fails with Unavailable when the peer does not listen within five seconds.</returns>
    public GrpcChannel Dial(uint id)
    {
        ConnInfo? announced = null;
        return StreamChannel.Create(ConnectAsync, isSecure: _settings.Tls is not null);

        async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
        {
            var peer = await PeerAsync(cancellationToken);
            if (peer.Router is { } router)
            {
                return await SecureAsync(await KnockAsync(id, peer, router, cancellationToken), cancellationToken);
            }

            // An announcement comes once, and its socket takes any number of connections.
            announced ??= await WaitAsync(_announcements, id, "timeout waiting for accept", cancellationToken);
            return await SecureAsync(await OpenAsync(announced, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Gives the broker its peer: whose control stream was opened last.</summary>
    /// <param name="send">Sends a message on the control stream.</param>
    /// <param name="router">For a multiplexed connection; else null.</param>
    public void Attach(Func<ConnInfo, CancellationToken, Task> send, KnockRouter? router)
    {
        var peer = new BrokerPeer(send, router);
        if (!_peer.TrySetResult(peer))
        {
            _peer = Known(peer);
        }
    }

    /// <summary>Says that there will be no peer.</summary>
    /// <param name="reason">Why.</param>
    public void Detach(string reason)
    {
        var error = new BrokerException(reason);
        if (!_peer.TrySetException(error))
        {
            var none = new TaskCompletionSource<BrokerPeer>();
            none.SetException(error);
            _peer = none;
        }

        _ = _peer.Task.Exception; // observed: nobody may be waiting
    }

    /// <summary>Takes a message of the control stream.</summary>
    /// <param name="info">The message; whatever it holds, this does not throw.</param>
    /// <param name="cancellationToken">Ends with the stream.</param>
    public async Task ReceiveAsync(ConnInfo info, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (info.Knock is not { Knock_: true } knock)
        {
            _announcements.Put(info);
        }
        else if (knock.Ack)
        {
            _acknowledgements.Put(info);
        }
        else if (_peer.Task.IsCompletedSuccessfully)
        {
            var peer = await _peer.Task;
            var refusal = peer.Router is { } router ? router.Knock(info.ServiceId) : "this connection is not multiplexed";
            var answer = new ConnInfo.Types.Knock { Knock_ = true, Ack = true, Error = refusal };
            await peer.Send(new ConnInfo { ServiceId = info.ServiceId, Knock = answer }, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Detach("the broker was closed");
        BrokerListener[] listeners;
        lock (_listeners)
        {
            _closed = true;
            listeners = [.. _listeners];
            _listeners.Clear();
        }

        foreach (var listener in listeners)
        {
            await listener.DisposeAsync();
        }
    }

    private static TaskCompletionSource<BrokerPeer> Known(BrokerPeer peer)
    {
        var known = new TaskCompletionSource<BrokerPeer>();
        known.SetResult(peer);
        return known;
    }

    private BrokerListener Remember(BrokerListener listener)
    {
        lock (_listeners)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _listeners.Add(listener);
        }

        return listener;
    }

    private void Drop(uint id)
    {
        lock (_listeners)
        {
            _listeners.RemoveAll(listener => listener.Id == id);
        }
    }

    private BrokerListener AcceptStreams(uint id, KnockRouter router)
    {
        var listener = new BrokerListener(id, _settings.Tls, () =>
        {
            router.Unlisten(id);
            Drop(id);
            return ValueTask.CompletedTask;
        });
        router.Listen(id, listener.Raw);
        return listener;
    }

    private async Task<BrokerListener> AcceptSocketAsync(uint id, BrokerPeer peer, CancellationToken cancellationToken)
    {
        var acceptor = new SocketAcceptor(_settings);
        var listener = new BrokerListener(id, _settings.Tls, async () =>
        {
            Drop(id);
            await acceptor.DisposeAsync();
        });
        acceptor.Start(listener.Raw, _settings.CheckPeer);
        var info = new ConnInfo { ServiceId = id, Network = acceptor.NetworkName, Address = acceptor.Address };
        await peer.Send(info, cancellationToken);
        return listener;
    }

    private async Task<Stream> KnockAsync(uint id, BrokerPeer peer, KnockRouter router, CancellationToken cancellationToken)
    {
        await router.Dialing.WaitAsync(cancellationToken);
        try
        {
            var knock = new ConnInfo { ServiceId = id, Knock = new ConnInfo.Types.Knock { Knock_ = true } };
            await peer.Send(knock, cancellationToken);
            var answer = await WaitAsync(_acknowledgements, id, "timeout waiting for multiplexing knock handshake", cancellationToken);
            return answer.Knock.Error.Length == 0
                ? router.Session.Open()
                : throw new BrokerException($"failed to knock for id {id}: {answer.Knock.Error}");
        }
        finally
        {
            router.Dialing.Release();
        }
    }

    private async Task<Stream> OpenAsync(ConnInfo info, CancellationToken cancellationToken)
    {
        PluginNetwork? known = info.Network switch
        {
            "unix" => PluginNetwork.Unix,
            "tcp" => PluginNetwork.Tcp,
            _ => null,
        };
        if (known is not { } network)
        {
            throw new BrokerException($"unknown address type: the peer announced id {info.ServiceId} on \"{info.Network}\", expected unix or tcp");
        }

        var socket = await LocalSocket.ConnectAsync(network, _settings.Translate(network, info.Address), cancellationToken);
        _settings.CheckPeer(socket);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private async Task<Stream> SecureAsync(Stream connection, CancellationToken cancellationToken) =>
        _settings.Tls is null ? connection : await _settings.Tls.SecureClientAsync(connection, cancellationToken);

    private static async Task<ConnInfo> WaitAsync(BrokerMailbox mailbox, uint id, string complaint, CancellationToken cancellationToken)
    {
        try
        {
            return await mailbox.TakeAsync(id, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new BrokerException($"{complaint}: the peer did not answer for id {id} within {BrokerMailbox.WaitTime.TotalSeconds:0} s");
        }
    }

    private async Task<BrokerPeer> PeerAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _peer.Task.WaitAsync(BrokerMailbox.WaitTime, _settings.Time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new BrokerException("the peer did not open the broker's control stream (plugin.GRPCBroker/StartStream)");
        }
    }

    private sealed record BrokerPeer(Func<ConnInfo, CancellationToken, Task> Send, KnockRouter? Router);
}
