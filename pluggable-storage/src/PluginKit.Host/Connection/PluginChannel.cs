using System.Net.Security;
using System.Net.Sockets;
using Grpc.Net.Client;
using PluginKit.Protocol.Security;

namespace PluginKit.Host.Connection;

/// <summary>Makes the gRPC channel to a plugin.</summary>
internal static class PluginChannel
{
    private const int StreamWindowBytes = 8 * 1024 * 1024;

    /// <summary>Makes a channel; it connects at the first call.</summary>
    /// <param name="address">Where the plugin listens.</param>
    /// <param name="tls">For mutual TLS; null for plain text.</param>
    /// <param name="mayConnect">Asked before each connection: an address must not be used after its plugin ended.</param>
    public static GrpcChannel Create(PluginAddress address, SslClientAuthenticationOptions? tls, Func<bool> mayConnect)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            InitialHttp2StreamWindowSize = StreamWindowBytes,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
            ConnectCallback = async (_, cancellationToken) =>
            {
                if (!mayConnect())
                {
                    throw new IOException("the plugin has ended");
                }

                var socket = await address.ConnectAsync(cancellationToken);
                EnsureOwnUser(socket);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        if (tls is not null)
        {
            handler.SslOptions = tls;
        }

        return GrpcChannel.ForAddress(tls is null ? "http://localhost" : "https://localhost", new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = null,
            MaxSendMessageSize = null,
        });
    }

    /// <summary>Refuses a socket that another user listens on.</summary>
    /// <exception cref="UnauthorizedAccessException">It does.</exception>
    public static void EnsureOwnUser(Socket socket)
    {
        if (PeerCredentials.Of(socket) is { } peer && peer.UserId != 0 && peer.UserId != PeerCredentials.OwnUserId)
        {
            socket.Dispose();
            throw new UnauthorizedAccessException($"the plugin's socket belongs to user {peer.UserId}, not to user {PeerCredentials.OwnUserId}");
        }
    }
}
