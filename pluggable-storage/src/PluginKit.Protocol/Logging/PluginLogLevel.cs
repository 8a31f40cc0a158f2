namespace PluginKit.Protocol.Logging;

/// <summary>The levels of hclog, in rising order.</summary>
public enum PluginLogLevel
{
    /// <summary>Finest detail.</summary>
    Trace,

    /// <summary>For developers; also the level of every line that says no level.</summary>
    Debug,

    /// <summary>Normal events.</summary>
    Info,

    /// <summary>Something is odd.</summary>
    Warn,

    /// <summary>Something failed.</summary>
    Error,
}
