using System.Net.Sockets;
using PluginKit.Protocol.Handshake;
using PluginKit.Protocol.Security;

namespace PluginKit.Protocol.Brokering;

/// <summary>What a broker must know of its process.</summary>
public sealed record BrokerSettings
{
    /// <summary>Makes the path of a new socket, or the address of a TCP listener with port 0.</summary>
    public required Func<(PluginNetwork Network, string Address)> NewAddress { get; init; }

    /// <summary>Called with each new socket file, to open it to a group.</summary>
    public Action<string>? Publish { get; init; }

    /// <summary>Translates an address of the peer's to one that can be reached from here.</summary>
    public Func<PluginNetwork, string, string> Translate { get; init; } = (_, address) => address;

    /// <summary>Refuses, by throwing, a plain socket whose other end is a stranger.</summary>
    public Action<Socket> CheckPeer { get; init; } = _ => { };

    /// <summary>Mutual TLS; null for plain text.</summary>
    public PinnedTls? Tls { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
