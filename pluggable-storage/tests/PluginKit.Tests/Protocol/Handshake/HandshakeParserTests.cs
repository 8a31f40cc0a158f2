using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Security;

namespace PluginKit.Tests.Protocol.Handshake;

public sealed class HandshakeParserTests
{
    private static readonly HandshakeExpectation Plain = new([1, 3]);
    private static readonly HandshakeExpectation Tls = new([1, 3], RequiresCertificate: true);

    [Theory]
    [InlineData("1|1|unix|/tmp/s|grpc")]
    [InlineData("1|3|unix|/tmp/s|grpc|")]
    [InlineData("1|3|unix|/tmp/s|grpc||true")]
    [InlineData("1|3|tcp|127.0.0.1:1234|grpc|")]
    [InlineData("1|3|tcp|[::1]:1234|grpc|")]
    [InlineData("  1|+3|unix|/tmp/s|grpc|\r")]
    [InlineData("1|3|unix|/tmp/s|grpc|whatever-nobody-asked-for")]
    public void Parse_line_go_plugin_accepts_is_good(string line)
    {
        var outcome = HandshakeParser.Parse(line, Plain);

        Assert.NotNull(outcome.Line);
    }

    [Theory]
    [InlineData("", HandshakeError.Unrecognized, "empty")]
    [InlineData("hello", HandshakeError.Unrecognized, "Unrecognized remote plugin message: \"hello\"")]
    [InlineData("1|1|unix", HandshakeError.Unrecognized, "four fields")]
    [InlineData("\uFEFF1|1|unix|/tmp/s|grpc|", HandshakeError.CoreVersionUnreadable, "byte order mark")]
    [InlineData("x|1|unix|/tmp/s|grpc|", HandshakeError.CoreVersionUnreadable, "error parsing core protocol version")]
    [InlineData("2|1|unix|/tmp/s|grpc|", HandshakeError.CoreVersionUnsupported, "incompatible core API version with plugin")]
    [InlineData("1|x|unix|/tmp/s|grpc|", HandshakeError.AppVersionUnreadable, "Error parsing protocol version")]
    [InlineData("1|2|unix|/tmp/s|grpc|", HandshakeError.AppVersionNotOffered, "Plugin version: 2, Client versions: [1 3]")]
    [InlineData("1|99999999999999999999|unix|/tmp/s|grpc|", HandshakeError.AppVersionUnreadable, "field 2")]
    [InlineData("1|1|pipe|/tmp/s|grpc|", HandshakeError.NetworkUnknown, "unknown address type: field 3 is \"pipe\"")]
    [InlineData("1|1|unix||grpc|", HandshakeError.AddressInvalid, "field 4")]
    [InlineData("1|1|tcp|example:80|grpc|", HandshakeError.AddressInvalid, "expected ip:port")]
    [InlineData("1|1|tcp|10.0.0.1:80|grpc|", HandshakeError.AddressInvalid, "loopback")]
    [InlineData("1|1|unix|/tmp/s", HandshakeError.ProtocolUnsupported, "\"netrpc\"")]
    [InlineData("1|1|unix|/tmp/s|netrpc|", HandshakeError.ProtocolUnsupported, "net/rpc")]
    [InlineData("1|1|unix|/tmp/s|http|", HandshakeError.ProtocolUnsupported, "field 5 must be grpc")]
    public void Parse_bad_line_names_the_field(string line, HandshakeError error, string text)
    {
        var outcome = HandshakeParser.Parse(line, Plain);

        Assert.Null(outcome.Line);
        Assert.Equal(error, outcome.Error);
        Assert.Contains(text, outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_socket_path_longer_than_sun_path_says_so()
    {
        var outcome = HandshakeParser.Parse($"1|1|unix|/{new string('a', 107)}|grpc|", Plain);

        Assert.Equal(HandshakeError.AddressInvalid, outcome.Error);
        Assert.Contains("107", outcome.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1|1|unix|/tmp/s|grpc|", HandshakeError.CertificateMissing)]
    [InlineData("1|1|unix|/tmp/s|grpc", HandshakeError.CertificateMissing)]
    [InlineData("1|1|unix|/tmp/s|grpc|not base64!", HandshakeError.CertificateUnreadable)]
    [InlineData("1|1|unix|/tmp/s|grpc|aGVsbG8", HandshakeError.CertificateUnreadable)]
    public void Parse_bad_certificate_with_mutual_tls_is_refused(string line, HandshakeError error)
    {
        Assert.Equal(error, HandshakeParser.Parse(line, Tls).Error);
    }

    [Fact]
    public void Parse_own_line_with_certificate_round_trips()
    {
        using var certificate = PluginCertificate.Create(TimeProvider.System);
        var line = new HandshakeLine(3, PluginNetwork.Unix, "/tmp/s") { Certificate = certificate.RawData };

        var read = HandshakeParser.Parse(line.ToString(), Tls).Line;

        Assert.NotNull(read);
        Assert.Equal(certificate.RawData, read.Certificate.ToArray());
        Assert.DoesNotContain("=", line.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1|1|unix|/tmp/s|grpc|", false)]
    [InlineData("1|1|unix|/tmp/s|grpc||", false)]
    [InlineData("1|1|unix|/tmp/s|grpc||maybe", false)]
    [InlineData("1|1|unix|/tmp/s|grpc||false", false)]
    [InlineData("1|1|unix|/tmp/s|grpc||true", true)]
    [InlineData("1|1|unix|/tmp/s|grpc||T", true)]
    public void Parse_with_multiplexing_asked_needs_field_seven(string line, bool granted)
    {
        var outcome = HandshakeParser.Parse(line, new HandshakeExpectation([1], RequiresMultiplex: true));

        Assert.Equal(granted, outcome.Line is not null);
    }

    [Fact]
    public void Parse_any_text_never_throws()
    {
        CsCheck.Check.Sample(CsCheck.Gen.String, text =>
        {
            var outcome = HandshakeParser.Parse("1|1|" + text, Tls);
            return outcome.Line is not null || outcome.Message.Length > 0;
        });
    }
}
