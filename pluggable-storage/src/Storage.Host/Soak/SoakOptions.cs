using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ValidatorRs;

namespace Storage.Host.Soak;

/// <summary>Sets a soak.</summary>
public sealed record SoakOptions
{
    /// <value>Clients that call at once, 1 to 256. Default 16.</value>
    [Rules("min=1,max=256")]
    public int Clients { get; init; } = 16;

    /// <value>How long it goes on; up to a day. Default five minutes.</value>
    [Rules("gt=0s,max=24h")]
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(5);

    /// <value>The seed of every random choice; null for a random one, which the result names.</value>
    public int? Seed { get; init; }

    /// <value>The folder of the backends; null for the one beside the program.</value>
    public string? PluginsDirectory { get; init; }

    /// <value>Receives events of the host and log lines of the plugins.</value>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">One is wrong.</exception>
    public void Check()
    {
        var report = ReflectiveValidator.Default.Validate(this);
        if (!report.IsValid)
        {
            throw new ArgumentException(string.Join("; ", report.Violations.Select(v => $"{v.Path}: {v.Message}")));
        }
    }
}
