namespace PluginKit.Host.Supervision;

/// <summary>What the probes say about a running plugin.</summary>
public enum PluginHealth
{
    /// <summary>The last probe succeeded.</summary>
    Serving,

    /// <summary>The last probes failed, too few of them to act.</summary>
    Degraded,

    /// <summary>It gets no calls.</summary>
    Ejected,

    /// <summary>It was ejected and the last probe succeeded: on trial.</summary>
    HalfOpen,

    /// <summary>It was ejected and did not come back: kill it.</summary>
    Dead,
}
