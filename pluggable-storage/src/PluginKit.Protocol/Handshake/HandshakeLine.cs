using System.Globalization;

namespace PluginKit.Protocol.Handshake;

/// <summary>The one line a plugin writes to standard output when it is ready to be connected to.</summary>
/// <param name="AppVersion">The application version the plugin chose among those the host offered.</param>
/// <param name="Network">Where the plugin listens.</param>
/// <param name="Address">A socket path, or <c>ip:port</c>.</param>
/// <remarks>
/// <c>CORE|APP|NETWORK|ADDRESS|PROTOCOL|CERTIFICATE[|MULTIPLEX]</c>, ended by LF; go-plugin, <c>server.go</c>.
/// Read it with <see cref="HandshakeParser"/>.
/// </remarks>
public sealed record HandshakeLine(int AppVersion, PluginNetwork Network, string Address)
{
    /// <summary>The only core protocol version there is.</summary>
    public const int CoreVersion = 1;

    /// <summary>The only wire protocol this library speaks.</summary>
    public const string GrpcProtocol = "grpc";

    /// <summary>The longest line a host reads.</summary>
    /// <value>64 KiB, as in go-plugin's line scanner.</value>
    public const int MaxLength = 64 * 1024;

    /// <summary>The DER bytes of the plugin's certificate; empty without mutual TLS.</summary>
    public ReadOnlyMemory<byte> Certificate { get; init; }

    /// <summary>
    /// Field 7. Null leaves the field out, which is a must unless the host set <c>PLUGIN_MULTIPLEX_GRPC</c>: hosts
    /// before go-plugin 1.6 would read <c>certificate|true</c> as the certificate.
    /// </summary>
    public bool? Multiplex { get; init; }

    /// <summary>Writes the line without its LF.</summary>
    public override string ToString()
    {
        var network = Network == PluginNetwork.Unix ? "unix" : "tcp";
        var certificate = Convert.ToBase64String(Certificate.Span).TrimEnd('=');
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{CoreVersion}|{AppVersion}|{network}|{Address}|{GrpcProtocol}|{certificate}");
        return Multiplex switch
        {
            null => line,
            true => line + "|true",
            false => line + "|false",
        };
    }
}
