using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PluginKit.Host.Launching;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Host;

/// <summary>Says which plugin to start, what to agree on with it, and how long to wait for what.</summary>
public sealed record PluginStartOptions
{
    /// <summary>The plugin's executable.</summary>
    public required string Executable { get; init; }

    /// <summary>The variable by which the plugin knows its host.</summary>
    public required MagicCookie Cookie { get; init; }

    /// <summary>The application versions the host speaks; at least one.</summary>
    public required IReadOnlyCollection<int> Versions { get; init; }

    /// <summary>The name in logs.</summary>
    /// <value>The file name of the executable by default.</value>
    public string? Name { get; init; }

    /// <summary>The command line. Others on the machine can read it: no secrets here.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The working folder; null for the host's own.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables the plugin gets in addition.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the plugin gets all variables of the host.</summary>
    /// <value>False by default: it gets those of <see cref="MinimalEnvironment"/>. (go-plugin passes on everything.)</value>
    public bool InheritEnvironment { get; init; }

    /// <summary>Whether both sides show certificates to each other (AutoMTLS).</summary>
    /// <value>True by default.</value>
    public bool MutualTls { get; init; } = true;

    /// <summary>Whether broker connections share the one connection to the plugin instead of having a socket each.</summary>
    /// <value>False by default: plugins built before go-plugin 1.6, and most that are not written in Go, cannot do it.</value>
    public bool Multiplex { get; init; }

    /// <summary>The SHA-256 the executable must have; null for any.</summary>
    public ReadOnlyMemory<byte>? Sha256 { get; init; }

    /// <summary>How long the plugin may take to write its handshake line.</summary>
    /// <value>One minute by default.</value>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long it may take from there until it is connected and says SERVING.</summary>
    /// <value>Ten seconds by default.</value>
    public TimeSpan ReadyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The deadline of one control call.</summary>
    /// <value>Two seconds by default.</value>
    public TimeSpan ControlTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the plugin may take to end after it was asked to.</summary>
    /// <value>Two seconds by default, as in go-plugin.</value>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Receives the host's events and the plugin's log lines.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>How many of the plugin's log lines are passed on per second; the rest is counted.</summary>
    /// <value>1000 by default.</value>
    public int LogLinesPerSecond { get; init; } = 1000;

    /// <summary>Whether callers go on in the thread that read their answer, which saves a hop between threads.</summary>
    /// <value>False by default: callers that block after an answer would hold up all others.</value>
    public bool AnswersInline { get; init; }

    /// <summary>Starts the process; replace it to run plugins in containers.</summary>
    public IPluginRunner Runner { get; init; } = new ProcessRunner();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal string DisplayName => Name ?? Path.GetFileName(Executable);
}
