using PluginKit.Host.Supervision;
using ValidatorRs;

namespace Storage.Host.Routing;

/// <summary>Sets how the router treats a backend that is gone.</summary>
public sealed record RouterOptions
{
    /// <summary>How long a call waits for a backend before it fails without having done anything.</summary>
    /// <value>30 seconds by default.</value>
    [Rules("gt=0s,max=24h")]
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a swap waits for the calls in flight before it gives up.</summary>
    /// <value>5 seconds by default.</value>
    [Rules("gt=0s,max=24h")]
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a backend whose process ended is started again.</summary>
    /// <value>True by default.</value>
    public bool RestartOnExit { get; init; } = true;

    /// <summary>How often it is started again, and after which pauses. When the budget is used up, its period is waited for.</summary>
    public RestartPolicy Restarts { get; init; } = new();

    /// <summary>How a running backend's health is judged. One that does not come back is killed and started again.</summary>
    public ProbePolicy Probe { get; init; } = new();

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">One is wrong; the message says which and why, in one line.</exception>
    public void Check()
    {
        var report = ReflectiveValidator.Default.Validate(this);
        if (!report.IsValid)
        {
            throw new ArgumentException(string.Join("; ", report.Violations.Select(v => $"{v.Path}: {v.Message}")));
        }
    }
}
