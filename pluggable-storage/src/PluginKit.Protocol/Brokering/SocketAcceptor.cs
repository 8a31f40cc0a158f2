using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using PluginKit.Protocol.Connections;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Protocol.Brokering;

/// <summary>Accepts the connections of a socket of its own, and removes its file at the end.</summary>
internal sealed class SocketAcceptor : IAsyncDisposable
{
    private const int Backlog = 64;

    private readonly Socket _socket;
    private readonly PluginNetwork _network;
    private Task _run = Task.CompletedTask;

    public SocketAcceptor(BrokerSettings settings)
    {
        (_network, var address) = settings.NewAddress();
        if (_network == PluginNetwork.Unix)
        {
            _socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            PrivateSocketFile.Bind(_socket, address);
            settings.Publish?.Invoke(address);
            Address = address;
        }
        else
        {
            _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            _socket.Bind(IPEndPoint.Parse(address));
            Address = _socket.LocalEndPoint!.ToString()!;
        }

        _socket.Listen(Backlog);
    }

    public string Address { get; }

    public string NetworkName => _network == PluginNetwork.Unix ? "unix" : "tcp";

    public void Start(ChannelWriter<Stream> connections, Action<Socket> checkPeer) => _run = RunAsync(connections, checkPeer);

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _run;
        if (_network == PluginNetwork.Unix)
        {
            File.Delete(Address);
        }
    }

    private async Task RunAsync(ChannelWriter<Stream> connections, Action<Socket> checkPeer)
    {
        while (true)
        {
            try
            {
#pragma warning disable NOCTX010 // Disposing of the socket ends the wait, and that is how the acceptor is stopped.
                var connection = await _socket.AcceptAsync();
#pragma warning restore NOCTX010
                Admit(connection, connections, checkPeer);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static void Admit(Socket connection, ChannelWriter<Stream> connections, Action<Socket> checkPeer)
    {
        try
        {
            checkPeer(connection);
        }
        catch (UnauthorizedAccessException)
        {
            connection.Dispose();
            return;
        }

        var stream = new NetworkStream(connection, ownsSocket: true);
        if (!connections.TryWrite(stream))
        {
            stream.Dispose();
        }
    }
}
