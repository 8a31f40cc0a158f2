using System.Net.Sockets;
using PluginKit.Protocol.Security;

namespace PluginKit.Host.Connection;

/// <summary>Asks the kernel who is at the other end of a socket.</summary>
internal static class PeerCheck
{
    /// <summary>Refuses a socket that another user listens on.</summary>
    /// <exception cref="UnauthorizedAccessException">It does; the socket is closed.</exception>
    public static void EnsureOwnUser(Socket socket)
    {
        if (PeerCredentials.Of(socket) is { } peer && peer.UserId != 0 && peer.UserId != PeerCredentials.OwnUserId)
        {
            socket.Dispose();
            throw new UnauthorizedAccessException($"the plugin's socket belongs to user {peer.UserId}, not to user {PeerCredentials.OwnUserId}");
        }
    }
}
