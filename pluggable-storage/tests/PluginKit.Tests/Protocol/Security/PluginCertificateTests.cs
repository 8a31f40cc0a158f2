using System.Security.Cryptography.X509Certificates;
using PluginKit.Protocol.Security;

namespace PluginKit.Tests.Protocol.Security;

public sealed class PluginCertificateTests
{
    [Fact]
    public void Create_certificate_is_what_go_plugin_expects()
    {
        using var certificate = PluginCertificate.Create(TimeProvider.System);

        Assert.Equal("CN=localhost, O=HashiCorp", certificate.Subject);
        Assert.True(certificate.HasPrivateKey);
        Assert.True(certificate.MatchesHostname("localhost"));
        Assert.True(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority);
        Assert.True(certificate.NotAfter > DateTime.Now.AddYears(29));
    }

    [Fact]
    public void IsPinned_only_for_the_same_bytes()
    {
        using var one = PluginCertificate.Create(TimeProvider.System);
        using var other = PluginCertificate.Create(TimeProvider.System);

        Assert.True(PluginCertificate.IsPinned(one, one.RawData));
        Assert.False(PluginCertificate.IsPinned(other, one.RawData));
        Assert.False(PluginCertificate.IsPinned(null, one.RawData));
        Assert.False(PluginCertificate.IsPinned(one, []));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nxxxx\n-----END CERTIFICATE-----\n")]
    public void ReadPem_not_a_certificate_is_null(string pem)
    {
        Assert.Null(PluginCertificate.ReadPem(pem));
    }
}
