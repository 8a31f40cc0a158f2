using Grpc.Net.Client;

namespace PluginKit.Protocol.Connections;

/// <summary>Makes gRPC channels over streams that are connected, and secured, elsewhere.</summary>
public static class StreamChannel
{
    private const int StreamWindowBytes = 8 * 1024 * 1024;

    /// <summary>Makes a channel; it connects at the first call, and again when its connection is lost.</summary>
    /// <param name="connect">Makes the connection.</param>
    /// <param name="isSecure">Whether the connection is a <see cref="System.Net.Security.SslStream"/>; the peer is told so.</param>
    public static GrpcChannel Create(Func<CancellationToken, ValueTask<Stream>> connect, bool isSecure)
    {
        ArgumentNullException.ThrowIfNull(connect);
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            InitialHttp2StreamWindowSize = StreamWindowBytes,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
            ConnectCallback = (_, cancellationToken) => connect(cancellationToken),
        };
        return GrpcChannel.ForAddress(isSecure ? "https://localhost" : "http://localhost", new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = null,
            MaxSendMessageSize = null,
        });
    }
}
