using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using PluginKit.Protocol.Security;

namespace PluginKit.Host.Connection;

/// <summary>The host's side of mutual TLS with one plugin: its own fresh certificate, and the plugin's pinned one.</summary>
internal sealed class HostTls : IDisposable
{
    private readonly X509Certificate2 _certificate;

    public HostTls(TimeProvider time) => _certificate = PluginCertificate.Create(time);

    public string CertificatePem => _certificate.ExportCertificatePem();

    public SslClientAuthenticationOptions ClientOptions(ReadOnlyMemory<byte> pluginCertificate) => new()
    {
        TargetHost = "localhost",
        ApplicationProtocols = [SslApplicationProtocol.Http2],
        ClientCertificateContext = SslStreamCertificateContext.Create(_certificate, additionalCertificates: null, offline: true),
        // Pinned: no chain, no clock and no name can make another certificate good, or this one bad.
        RemoteCertificateValidationCallback = (_, shown, _, _) => PluginCertificate.IsPinned(shown, pluginCertificate.Span),
    };

    public void Dispose() => _certificate.Dispose();
}
