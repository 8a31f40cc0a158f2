using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PluginKit.Protocol.Security;

/// <summary>Makes the certificates of AutoMTLS, one per process, and compares them.</summary>
/// <remarks>
/// go-plugin, <c>mtls.go</c>: self-signed ECDSA, CN and DNS name <c>localhost</c>, valid for 30 years. Ours is on P-256
/// instead of P-521, which Go accepts and which costs a tenth of the time at start.
/// </remarks>
public static class PluginCertificate
{
    private const string HostName = "localhost";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(262980);

    /// <summary>Makes a certificate with its private key, which never leaves the process.</summary>
    /// <param name="time">Gives the moment it is valid from.</param>
    public static X509Certificate2 Create(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={HostName}, O=HashiCorp", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyAgreement
            | X509KeyUsageFlags.KeyCertSign,
            critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            [new Oid("1.3.6.1.5.5.7.3.2"), new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(HostName);
        request.CertificateExtensions.Add(names.Build());
        // An authority's certificate needs a key id, or chain builders cannot tell two of the same name apart.
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = time.GetUtcNow();
        return request.CreateSelfSigned(now - ClockSkew, now + Lifetime);
    }

    /// <summary>Says whether a certificate is exactly the pinned one.</summary>
    /// <param name="certificate">What the other side showed; null when it showed none.</param>
    /// <param name="pinned">The DER bytes received out of band.</param>
    public static bool IsPinned(X509Certificate? certificate, ReadOnlySpan<byte> pinned) =>
        certificate is not null && CryptographicOperations.FixedTimeEquals(certificate.GetRawCertData(), pinned);

    /// <summary>Reads the PEM certificate of <c>PLUGIN_CLIENT_CERT</c>.</summary>
    /// <param name="pem">PEM text.</param>
    /// <returns>Its DER bytes, or null when it is not a certificate.</returns>
    public static byte[]? ReadPem(string pem)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return certificate.RawData;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
