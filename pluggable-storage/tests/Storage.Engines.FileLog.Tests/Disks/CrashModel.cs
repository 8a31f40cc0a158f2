namespace Storage.Engines.FileLog.Tests.Disks;

/// <summary>What may be left of changes that were not synced when the power went.</summary>
internal enum CrashModel
{
    /// <summary>Everything arrived: the process died, not the machine.</summary>
    EverythingArrived,

    /// <summary>Nothing that was not synced arrived.</summary>
    OnlySynced,

    /// <summary>The last write arrived up to some byte.</summary>
    TornLastWrite,

    /// <summary>Each unsynced sector arrived or not, in any order; names changed up to some point.</summary>
    ReorderedSectors,
}
