namespace PluginKit.Host.Stopping;

/// <summary>How a plugin came to its end.</summary>
public enum PluginStopOutcome
{
    /// <summary>It had ended before it was asked to.</summary>
    AlreadyEnded,

    /// <summary>It ended by itself within the grace period.</summary>
    Graceful,

    /// <summary>It was killed.</summary>
    Killed,

    /// <summary>It did not even end when it was killed: it hangs in the kernel.</summary>
    Lost,

    /// <summary>It belongs to a test or a debugger and was left running.</summary>
    Detached,
}
