using Storage.Engines.FileLog.Files;

namespace Storage.Engines.FileLog;

/// <summary>Sets how a store writes and tidies up.</summary>
public sealed record FileLogOptions
{
    /// <value>When a write is acknowledged. Default: after fsync.</value>
    public Durability Durability { get; init; } = Durability.Fsync;

    /// <value>The size in bytes at which a new segment is begun. Default 128 MiB.</value>
    public long SegmentBytes { get; init; } = 128L << 20;

    /// <value>The most value bytes that one sync makes durable together. Default 32 MiB.</value>
    public long BatchBytes { get; init; } = 32L << 20;

    /// <value>
    /// The most zeros in bytes that are written ahead of the log. Overwriting them needs no change of the file's length or
    /// extents, so a sync waits for the bytes alone and not for the journal of the file system. Default 16 MiB; 0 for none.
    /// </value>
    public long PreallocationBytes { get; init; } = 16L << 20;

    /// <value>The dead bytes in sealed segments from which compaction is worth it. Default 16 MiB.</value>
    public long CompactionMinimumDeadBytes { get; init; } = 16L << 20;

    /// <value>The dead share of the sealed bytes from which they are compacted; 0 to 1. Default 0.5.</value>
    public double CompactionDeadShare { get; init; } = 0.5;

    /// <value>The number of sealed segments from which small ones are merged. Default 32.</value>
    public int CompactionSegmentCount { get; init; } = 32;

    /// <value>The file system. Default: that of the operating system.</value>
    public IFileSystem FileSystem { get; init; } = new PhysicalFileSystem();
}
