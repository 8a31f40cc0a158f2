using PluginKit.Host.Launching;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Host.Starting;

/// <summary>Says why a plugin did not become ready, with all that is known about it.</summary>
/// <param name="Reason">The kind of failure.</param>
/// <param name="Message">What happened and what to do, in one line.</param>
public sealed record PluginStartFailure(StartFailureReason Reason, string Message)
{
    /// <summary>Which field of the handshake line is wrong, for <see cref="StartFailureReason.BadHandshake"/>.</summary>
    public HandshakeError? HandshakeError { get; init; }

    /// <summary>How the process ended, when it did before the host gave up.</summary>
    public PluginExit? Exit { get; init; }

    /// <summary>The last lines of its standard error.</summary>
    public IReadOnlyList<string> StandardError { get; init; } = [];

    /// <summary>How long it took to fail.</summary>
    public TimeSpan Elapsed { get; init; }
}
