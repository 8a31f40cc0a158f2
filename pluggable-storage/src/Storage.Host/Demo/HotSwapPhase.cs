namespace Storage.Host.Demo;

/// <summary>Names where the demonstration stands.</summary>
public enum HotSwapPhase
{
    /// <summary>The in-memory plugin starts.</summary>
    Starting,

    /// <summary>Load on the in-memory plugin.</summary>
    Memory,

    /// <summary>The in-memory plugin was killed; the file-system plugin starts and is filled.</summary>
    Swapping,

    /// <summary>Load on the file-system plugin.</summary>
    FileSystem,

    /// <summary>Every acknowledged write is read back.</summary>
    Verifying,

    /// <summary>It is over.</summary>
    Done,
}
