using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PluginKit.Protocol.Handshake;

/// <summary>Reads handshake lines as go-plugin's host does, and says exactly what is wrong with a bad one.</summary>
/// <remarks>The texts begin as go-plugin's own do, so that a search for them finds its documentation.</remarks>
public static class HandshakeParser
{
    /// <summary>The longest path a Unix socket address holds on Linux, without its NUL.</summary>
    /// <value>Bytes.</value>
    public const int MaxSocketPath = 107;

    private const int MaxQuoted = 200;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line without its end; white space around it is ignored.</param>
    /// <param name="expectation">What the host offered and asked for.</param>
    public static HandshakeOutcome Parse(string line, HandshakeExpectation expectation)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(expectation);
        var fields = line.Trim().Split('|');
        if (fields.Length < 4)
        {
            return HandshakeOutcome.Bad(HandshakeError.Unrecognized, UnrecognizedMessage(line.Trim()));
        }

        return CheckVersions(fields, expectation)
            ?? CheckAddress(fields)
            ?? CheckProtocol(fields)
            ?? CheckMultiplex(fields, expectation)
            ?? ReadCertificate(fields, expectation);
    }

    private static string UnrecognizedMessage(string line) => line switch
    {
        "" => "Unrecognized remote plugin message: the first line on standard output is empty; expected "
            + "CORE|APP|NETWORK|ADDRESS|PROTOCOL|CERTIFICATE",
        ['\uFEFF', ..] => $"Unrecognized remote plugin message: {Quote(line)}: it starts with a byte order mark; "
            + "write the line as UTF-8 bytes without a preamble",
        _ => $"Unrecognized remote plugin message: {Quote(line)}: a handshake line has at least four fields separated by "
            + "'|'; the plugin must write nothing to standard output before it",
    };

    private static HandshakeOutcome? CheckVersions(string[] fields, HandshakeExpectation expectation)
    {
        if (!TryParseInt(fields[0], out var core))
        {
            var hint = fields[0].StartsWith('\uFEFF') ? "; it starts with a byte order mark, write the line without a preamble" : "";
            return HandshakeOutcome.Bad(
                HandshakeError.CoreVersionUnreadable,
                $"error parsing core protocol version: field 1 is {Quote(fields[0])}, expected 1{hint}");
        }

        if (core != HandshakeLine.CoreVersion)
        {
            return HandshakeOutcome.Bad(
                HandshakeError.CoreVersionUnsupported,
                $"incompatible core API version with plugin: field 1 is {core}, expected {HandshakeLine.CoreVersion}; "
                + "rebuild the plugin against a current plugin library");
        }

        if (!TryParseInt(fields[1], out var app))
        {
            return HandshakeOutcome.Bad(
                HandshakeError.AppVersionUnreadable,
                $"Error parsing protocol version: field 2 is {Quote(fields[1])}, expected one of {List(expectation.AppVersions)}");
        }

        return expectation.AppVersions.Contains(app)
            ? null
            : HandshakeOutcome.Bad(
                HandshakeError.AppVersionNotOffered,
                $"incompatible API version with plugin. Plugin version: {app}, Client versions: {List(expectation.AppVersions)}");
    }

    private static HandshakeOutcome? CheckAddress(string[] fields)
    {
        var (network, address) = (fields[2], fields[3]);
        var fault = network switch
        {
            "unix" when address.Length == 0 => "the path is empty",
            "unix" when System.Text.Encoding.UTF8.GetByteCount(address) > MaxSocketPath =>
                $"the path is longer than {MaxSocketPath} bytes; let the plugin use a shorter folder, such as TMPDIR=/tmp",
            "unix" when address.Contains('\0', StringComparison.Ordinal) => "the path holds a NUL",
            "tcp" when !IPEndPoint.TryParse(address, out var point) || point.Port == 0 => "expected ip:port",
            "tcp" when !IPAddress.IsLoopback(IPEndPoint.Parse(address).Address) => "expected an address of the loopback interface",
            "unix" or "tcp" => null,
            _ => "",
        };

        return fault switch
        {
            null => null,
            "" => HandshakeOutcome.Bad(
                HandshakeError.NetworkUnknown, $"unknown address type: field 3 is {Quote(network)}, expected unix or tcp"),
            _ => HandshakeOutcome.Bad(HandshakeError.AddressInvalid, $"invalid address: field 4 is {Quote(address)}: {fault}"),
        };
    }

    private static HandshakeOutcome? CheckProtocol(string[] fields)
    {
        // A line of four fields is from before there was a choice: net/rpc.
        var protocol = fields.Length > 4 ? fields[4] : "netrpc";
        return protocol == HandshakeLine.GrpcProtocol
            ? null
            : HandshakeOutcome.Bad(
                HandshakeError.ProtocolUnsupported,
                $"unsupported plugin protocol {Quote(protocol)}: field 5 must be grpc"
                + (protocol == "netrpc" ? "; Go's net/rpc encoding cannot be spoken outside Go, serve the plugin with gRPC" : ""));
    }

    private static HandshakeOutcome? CheckMultiplex(string[] fields, HandshakeExpectation expectation)
    {
        if (!expectation.RequiresMultiplex)
        {
            return null;
        }

        if (fields.Length < 7)
        {
            return HandshakeOutcome.Bad(
                HandshakeError.MultiplexRefused, "the plugin does not support gRPC broker multiplexing: the line has no field 7");
        }

        return GoBoolean.TryParse(fields[6], out var granted) && granted
            ? null
            : HandshakeOutcome.Bad(
                HandshakeError.MultiplexRefused,
                $"the plugin does not support gRPC broker multiplexing: field 7 is {Quote(fields[6])}, expected true");
    }

    private static HandshakeOutcome ReadCertificate(string[] fields, HandshakeExpectation expectation)
    {
        var text = fields.Length > 5 ? fields[5] : "";
        if (text.Length == 0 && expectation.RequiresCertificate)
        {
            return HandshakeOutcome.Bad(
                HandshakeError.CertificateMissing,
                "the plugin answered without a certificate although the host asked for mutual TLS (PLUGIN_CLIENT_CERT): "
                + "field 6 is empty; switch mutual TLS off for this plugin, or teach it AutoMTLS");
        }

        // Without mutual TLS the host made no promise to look at the field.
        var der = ReadOnlyMemory<byte>.Empty;
        if (expectation.RequiresCertificate && !TryReadCertificate(text, out der))
        {
            return HandshakeOutcome.Bad(
                HandshakeError.CertificateUnreadable,
                $"error parsing server cert: field 6 is {Quote(text)}, expected a DER certificate in base64 without padding");
        }

        return HandshakeOutcome.Good(new HandshakeLine(
            int.Parse(fields[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            fields[2] == "unix" ? PluginNetwork.Unix : PluginNetwork.Tcp,
            fields[3])
        {
            Certificate = der,
            Multiplex = fields.Length > 6 && GoBoolean.TryParse(fields[6], out var multiplex) ? multiplex : null,
        });
    }

    private static bool TryReadCertificate(string text, out ReadOnlyMemory<byte> der)
    {
        der = default;
        if (text.Contains('=', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            var bytes = Convert.FromBase64String(text + new string('=', (4 - (text.Length % 4)) % 4));
            using var certificate = X509CertificateLoader.LoadCertificate(bytes);
            der = bytes;
            return true;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }

    private static bool TryParseInt(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static string List(IEnumerable<int> versions) => "[" + string.Join(' ', versions.Order()) + "]";

    private static string Quote(string text)
    {
        var cut = text.Length > MaxQuoted ? text[..MaxQuoted] + "…" : text;
        return "\"" + string.Concat(cut.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString())) + "\"";
    }
}
