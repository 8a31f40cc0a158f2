using System.Security.Cryptography.X509Certificates;
using PluginKit.Protocol.Security;

namespace PluginKit.Host.Connection;

/// <summary>The host's side of mutual TLS with one plugin: its own fresh certificate, and the plugin's pinned one.</summary>
internal sealed class HostTls : IDisposable
{
    private readonly X509Certificate2 _certificate;

    public HostTls(TimeProvider time) => _certificate = PluginCertificate.Create(time);

    public string CertificatePem => _certificate.ExportCertificatePem();

    public PinnedTls Pin(ReadOnlyMemory<byte> pluginCertificate) => new(_certificate, pluginCertificate);

    public void Dispose() => _certificate.Dispose();
}
