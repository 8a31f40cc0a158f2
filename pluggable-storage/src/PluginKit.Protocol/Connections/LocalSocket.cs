using System.Net;
using System.Net.Sockets;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Protocol.Connections;

/// <summary>Connects to the addresses of handshake lines and broker announcements.</summary>
public static class LocalSocket
{
    /// <summary>Opens a connection.</summary>
    /// <param name="network">The kind of address.</param>
    /// <param name="address">A socket path, or <c>ip:port</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public static async ValueTask<Socket> ConnectAsync(PluginNetwork network, string address, CancellationToken cancellationToken)
    {
        var socket = network == PluginNetwork.Unix
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        EndPoint point = network == PluginNetwork.Unix ? new UnixDomainSocketEndPoint(address) : IPEndPoint.Parse(address);
        try
        {
            await socket.ConnectAsync(point, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
