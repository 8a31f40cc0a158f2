using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Storage.Host.Demo;

/// <summary>Sets up the hot-swap demonstration.</summary>
public sealed record HotSwapOptions
{
    /// <summary>How many clients call at once.</summary>
    /// <value>8 by default; 1 to 256.</value>
    public int Clients { get; init; } = 8;

    /// <summary>How many calls a second all clients together aim at; fewer when the calls take longer.</summary>
    /// <value>5,000 by default, which leaves a machine of two cores room for its other work; 0 for as many as can be made.</value>
    public int CallsPerSecond { get; init; } = 5_000;

    /// <summary>How long load is put on each of the two backends.</summary>
    /// <value>4 seconds by default.</value>
    public TimeSpan PhaseDuration { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How many keys each client writes in turn.</summary>
    /// <value>64 by default.</value>
    public int KeysPerClient { get; init; } = 64;

    /// <summary>The size of a value.</summary>
    /// <value>100 bytes by default; at least 16.</value>
    public int ValueBytes { get; init; } = 100;

    /// <summary>The folder of the file-system backend; null for a temporary one, removed afterwards.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>The folder of the backends; null for the one beside the program.</summary>
    public string? PluginsDirectory { get; init; }

    /// <summary>The executable of the backend that is killed; null for the in-memory one of the catalog.</summary>
    public string? MemoryPlugin { get; init; }

    /// <summary>Receives events of the host and log lines of the plugins.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
