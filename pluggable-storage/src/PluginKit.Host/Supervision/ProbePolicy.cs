namespace PluginKit.Host.Supervision;

/// <summary>Says how a running plugin's health is asked for and judged.</summary>
public sealed record ProbePolicy
{
    /// <summary>The pause between probes.</summary>
    /// <value>One second by default.</value>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one probe may take.</summary>
    /// <value>Two seconds by default.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many failures in a row eject a plugin.</summary>
    /// <value>3 by default.</value>
    public int FailureThreshold { get; init; } = 3;

    /// <summary>How many successes in a row let an ejected plugin return.</summary>
    /// <value>2 by default.</value>
    public int SuccessThreshold { get; init; } = 2;

    /// <summary>How many calls in a row without an answer from the transport eject a plugin.</summary>
    /// <value>5 by default, as Envoy's outlier detection.</value>
    public int TransportErrorThreshold { get; init; } = 5;

    /// <summary>How many failed probes after its ejection make an ejected plugin be killed and started again.</summary>
    /// <value>3 by default.</value>
    public int KillThreshold { get; init; } = 3;
}
