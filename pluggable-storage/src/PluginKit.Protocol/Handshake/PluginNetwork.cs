namespace PluginKit.Protocol.Handshake;

/// <summary>The kind of socket a plugin listens on.</summary>
public enum PluginNetwork
{
    /// <summary>A Unix domain socket.</summary>
    Unix,

    /// <summary>TCP on the loopback interface.</summary>
    Tcp,
}
