using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace PluginKit.Protocol.Security;

/// <summary>Mutual TLS between two processes that know each other's certificate beforehand.</summary>
/// <param name="own">The certificate of this process, with its private key.</param>
/// <param name="peerDer">The DER bytes of the only certificate that is accepted.</param>
/// <remarks>Pinned: no chain, no clock and no name can make another certificate good, or this one bad.</remarks>
public sealed class PinnedTls(X509Certificate2 own, ReadOnlyMemory<byte> peerDer)
{
    private readonly SslStreamCertificateContext _context =
        SslStreamCertificateContext.Create(own, additionalCertificates: null, offline: true);

    /// <summary>Makes the options of the side that connects.</summary>
    public SslClientAuthenticationOptions ClientOptions() => new()
    {
        TargetHost = "localhost",
        ApplicationProtocols = [SslApplicationProtocol.Http2],
        ClientCertificateContext = _context,
        RemoteCertificateValidationCallback = (_, shown, _, _) => PluginCertificate.IsPinned(shown, peerDer.Span),
    };

    /// <summary>Secures a connection this side made.</summary>
    /// <param name="connection">The connection; disposed when it cannot be secured.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The peer is another than expected.</exception>
    public Task<Stream> SecureClientAsync(Stream connection, CancellationToken cancellationToken) =>
        SecureAsync(connection, tls => tls.AuthenticateAsClientAsync(ClientOptions(), cancellationToken));

    /// <summary>Secures a connection this side accepted.</summary>
    /// <param name="connection">The connection; disposed when it cannot be secured.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The peer is another than expected.</exception>
    public Task<Stream> SecureServerAsync(Stream connection, CancellationToken cancellationToken) =>
        SecureAsync(connection, tls => tls.AuthenticateAsServerAsync(ServerOptions(), cancellationToken));

    private SslServerAuthenticationOptions ServerOptions() => new()
    {
        ApplicationProtocols = [SslApplicationProtocol.Http2],
        ServerCertificateContext = _context,
        ClientCertificateRequired = true,
        RemoteCertificateValidationCallback = (_, shown, _, _) => PluginCertificate.IsPinned(shown, peerDer.Span),
    };

    private static async Task<Stream> SecureAsync(Stream connection, Func<SslStream, Task> authenticate)
    {
        var tls = new SslStream(connection);
        try
        {
            await authenticate(tls);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync();
            throw;
        }
    }
}
