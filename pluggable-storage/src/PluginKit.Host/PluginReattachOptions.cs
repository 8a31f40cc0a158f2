using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PluginKit.Protocol.Reattaching;

namespace PluginKit.Host;

/// <summary>Says which running plugin to attach to, and how long to wait for what.</summary>
public sealed record PluginReattachOptions
{
    /// <summary>The plugin.</summary>
    public required ReattachConfig Plugin { get; init; }

    /// <summary>The name in logs.</summary>
    public string Name { get; init; } = "plugin";

    /// <summary>How long it may take until it is connected and says SERVING.</summary>
    /// <value>Ten seconds by default.</value>
    public TimeSpan ReadyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The deadline of one control call.</summary>
    /// <value>Two seconds by default.</value>
    public TimeSpan ControlTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long it may take to end after it was asked to.</summary>
    /// <value>Two seconds by default.</value>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Receives the host's events. The plugin's log lines go to where it was started.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
