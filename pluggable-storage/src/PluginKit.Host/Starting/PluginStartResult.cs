using System.Diagnostics.CodeAnalysis;

namespace PluginKit.Host.Starting;

/// <summary>The result of a start: a plugin that is connected and says SERVING, or the reason why not.</summary>
public sealed class PluginStartResult
{
    private PluginStartResult(PluginClient? client, PluginStartFailure? failure) => (Client, Failure) = (client, failure);

    /// <summary>The running plugin; null when it did not start.</summary>
    public PluginClient? Client { get; }

    /// <summary>Why it did not start; null when it did.</summary>
    public PluginStartFailure? Failure { get; }

    /// <summary>Whether the plugin is ready.</summary>
    [MemberNotNullWhen(true, nameof(Client))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsReady => Client is not null;

    internal static PluginStartResult Ready(PluginClient client) => new(client, null);

    internal static PluginStartResult Failed(PluginStartFailure failure) => new(null, failure);
}
