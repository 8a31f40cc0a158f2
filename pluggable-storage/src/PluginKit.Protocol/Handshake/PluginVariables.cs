namespace PluginKit.Protocol.Handshake;

/// <summary>Names the environment variables through which a host speaks to a plugin before there is a connection.</summary>
/// <remarks>go-plugin, <c>client.go</c>. Names that start with <c>PLUGIN_DOTNET_</c> are ours; Go ignores them.</remarks>
public static class PluginVariables
{
    /// <summary>The first TCP port a plugin without Unix sockets may take.</summary>
    public const string MinPort = "PLUGIN_MIN_PORT";

    /// <summary>The last TCP port a plugin without Unix sockets may take.</summary>
    public const string MaxPort = "PLUGIN_MAX_PORT";

    /// <summary>The application versions the host speaks: a comma-separated list of integers in any order.</summary>
    public const string ProtocolVersions = "PLUGIN_PROTOCOL_VERSIONS";

    /// <summary>The host's certificate (PEM); its presence asks for mutual TLS.</summary>
    public const string ClientCertificate = "PLUGIN_CLIENT_CERT";

    /// <summary>The folder in which the plugin must create its sockets.</summary>
    public const string SocketDirectory = "PLUGIN_UNIX_SOCKET_DIR";

    /// <summary>The group (name or id) that gets access to the sockets.</summary>
    public const string SocketGroup = "PLUGIN_UNIX_SOCKET_GROUP";

    /// <summary>Asks for broker connections over the main connection.</summary>
    public const string Multiplex = "PLUGIN_MULTIPLEX_GRPC";

    /// <summary>The process id of the host; a plugin of ours ends when that process ends.</summary>
    public const string HostProcess = "PLUGIN_DOTNET_HOST_PID";

    /// <summary>Marks a plugin and everything it starts, so that nothing is left when it is killed.</summary>
    public const string Instance = "PLUGIN_DOTNET_INSTANCE";
}
