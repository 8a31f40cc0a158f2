using PluginKit.Protocol.Handshake;

namespace PluginKit.Plugin;

/// <summary>Says what a plugin serves and to whom.</summary>
public sealed class PluginServerOptions
{
    /// <summary>The variable by which the plugin knows its host.</summary>
    public required MagicCookie Cookie { get; init; }

    /// <summary>The services of each application version the plugin speaks; at least one.</summary>
    public required IReadOnlyDictionary<int, PluginSet> Versions { get; init; }

    /// <summary>Tells whether the plugin can do its work; asked at each health check.</summary>
    /// <value>Null means always.</value>
    public Func<CancellationToken, ValueTask<bool>>? Health { get; init; }

    /// <summary>How long calls in flight may run on after the host asked for the end.</summary>
    /// <value>One second by default: go-plugin's host kills after two.</value>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What the plugin listens on.</summary>
    /// <value>A Unix socket by default; on Windows always a TCP port. TCP is for hosts that cannot reach the plugin's files.</value>
    public PluginNetwork Network { get; init; } = PluginNetwork.Unix;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
