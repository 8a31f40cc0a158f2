namespace Storage.Engines.FileLog;

/// <summary>What an acknowledged write survives.</summary>
public enum Durability
{
    /// <summary>The loss of power: the log is synced before the acknowledgement.</summary>
    Fsync,

    /// <summary>The end of the process, but not that of the machine: the operating system has the bytes.</summary>
    ProcessCrash,
}
