namespace PluginKit.Host.Supervision;

/// <summary>Where a supervised plugin stands.</summary>
public enum SupervisorState
{
    /// <summary>It is being started.</summary>
    Starting,

    /// <summary>It serves.</summary>
    Ready,

    /// <summary>It serves, and some probes failed.</summary>
    Degraded,

    /// <summary>It runs and must get no calls.</summary>
    Ejected,

    /// <summary>It was ejected and a probe succeeded: one more, and it serves again.</summary>
    HalfOpen,

    /// <summary>It ended or was killed, and is started again after a pause.</summary>
    Restarting,

    /// <summary>It failed too often; nothing more is tried.</summary>
    Failed,

    /// <summary>The supervisor was stopped.</summary>
    Stopped,
}
