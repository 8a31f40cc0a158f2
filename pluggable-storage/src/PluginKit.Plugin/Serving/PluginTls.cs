using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Security;

namespace PluginKit.Plugin.Serving;

/// <summary>Mutual TLS with the host whose certificate came in the environment: that one and no other.</summary>
internal sealed class PluginTls : IDisposable
{
    private readonly X509Certificate2 _certificate;
    private readonly byte[] _hostCertificate;

    private PluginTls(X509Certificate2 certificate, byte[] hostCertificate)
    {
        (_certificate, _hostCertificate) = (certificate, hostCertificate);
        Pinned = new PinnedTls(certificate, hostCertificate);
    }

    public ReadOnlyMemory<byte> CertificateDer => _certificate.RawData;

    /// <summary>For connections that Kestrel does not accept itself.</summary>
    public PinnedTls Pinned { get; }

    public static PluginTls? Create(string? hostCertificatePem, TimeProvider time)
    {
        if (hostCertificatePem is null)
        {
            return null;
        }

        var host = PluginCertificate.ReadPem(hostCertificatePem);
        if (host is null)
        {
            // As in Go: go on, and refuse every client. The line then still says that this plugin wants TLS.
            Console.Error.WriteLine($"[ERROR] {PluginVariables.ClientCertificate} is not a PEM certificate; every client will be refused");
        }

        return new PluginTls(PluginCertificate.Create(time), host ?? []);
    }

    public void Apply(ListenOptions listen) => listen.UseHttps(new HttpsConnectionAdapterOptions
    {
        ServerCertificate = _certificate,
        ClientCertificateMode = ClientCertificateMode.RequireCertificate,
        ClientCertificateValidation = (shown, _, _) => PluginCertificate.IsPinned(shown, _hostCertificate),
    });

    public void Dispose() => _certificate.Dispose();
}
