using System.Net.Sockets;
using PluginKit.Protocol.Security;

namespace PluginKit.Plugin.Serving;

/// <summary>Refuses sockets whose other end is another user's process.</summary>
internal static class OwnUser
{
    /// <exception cref="UnauthorizedAccessException">It is; the socket is closed.</exception>
    public static void Check(Socket socket)
    {
        if (PeerCredentials.Of(socket) is { } peer && peer.UserId != 0 && peer.UserId != PeerCredentials.OwnUserId)
        {
            socket.Dispose();
            throw new UnauthorizedAccessException($"user {peer.UserId} may not connect");
        }
    }
}
