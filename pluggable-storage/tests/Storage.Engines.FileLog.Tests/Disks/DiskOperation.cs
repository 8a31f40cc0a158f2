namespace Storage.Engines.FileLog.Tests.Disks;

/// <summary>One call that changed the simulated disk, in the order of the calls.</summary>
internal abstract record DiskOperation
{
    internal sealed record Create(int File, string Path) : DiskOperation;

    internal sealed record Write(int File, long Offset, byte[] Bytes) : DiskOperation;

    internal sealed record SetLength(int File, long Length) : DiskOperation;

    internal sealed record Sync(int File) : DiskOperation;

    internal sealed record Rename(string Source, string Destination) : DiskOperation;

    internal sealed record Delete(string Path) : DiskOperation;

    internal sealed record SyncDirectory : DiskOperation;

    /// <value>True for a change of names, which only a directory sync makes durable.</value>
    internal bool IsNaming => this is Create or Rename or Delete;
}
