using System.Net;
using System.Net.Sockets;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Host.Connection;

/// <summary>Where a plugin listens.</summary>
/// <param name="Network">The kind of socket.</param>
/// <param name="Address">A socket path, or <c>ip:port</c>.</param>
public readonly record struct PluginAddress(PluginNetwork Network, string Address)
{
    /// <summary>Opens a connection.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    internal async ValueTask<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = Network == PluginNetwork.Unix
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        EndPoint point = Network == PluginNetwork.Unix ? new UnixDomainSocketEndPoint(Address) : IPEndPoint.Parse(Address);
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

    /// <inheritdoc/>
    public override string ToString() => (Network == PluginNetwork.Unix ? "unix:" : "tcp:") + Address;
}
