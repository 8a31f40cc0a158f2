using System.Net.Sockets;
using PluginKit.Protocol.Connections;
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
    /// <exception cref="UnauthorizedAccessException">Another user listens there.</exception>
    internal async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = await LocalSocket.ConnectAsync(Network, Address, cancellationToken);
        PeerCheck.EnsureOwnUser(socket);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <inheritdoc/>
    public override string ToString() => (Network == PluginNetwork.Unix ? "unix:" : "tcp:") + Address;
}
