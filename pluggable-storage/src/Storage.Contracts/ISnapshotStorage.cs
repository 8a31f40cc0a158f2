namespace Storage.Contracts;

/// <summary>A store that can show all of its content as it was at one moment: part of contract version 2.</summary>
public interface ISnapshotStorage : IScannableStorage
{
    /// <summary>Yields every entry as it was at one moment between the call and the first entry, whatever is written meanwhile.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The entries in no defined order, each key once.</returns>
    IAsyncEnumerable<StorageEntry> SnapshotAsync(CancellationToken cancellationToken);
}
