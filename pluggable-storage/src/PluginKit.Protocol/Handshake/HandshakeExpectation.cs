namespace PluginKit.Protocol.Handshake;

/// <summary>What a host accepts in a handshake line.</summary>
/// <param name="AppVersions">The application versions it offered.</param>
/// <param name="RequiresCertificate">Whether it sent its own certificate and so requires one in return.</param>
/// <param name="RequiresMultiplex">Whether it asked for multiplexing.</param>
public sealed record HandshakeExpectation(
    IReadOnlyCollection<int> AppVersions, bool RequiresCertificate = false, bool RequiresMultiplex = false);
