namespace Storage.Contracts;

/// <summary>A store that says what it promises and whose content can be copied to another one: contract version 2.</summary>
public interface IScannableStorage : IStorage
{
    /// <summary>Says what the store promises and how much it holds.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<StorageStat> StatAsync(CancellationToken cancellationToken);

    /// <summary>Yields every entry.</summary>
    /// <param name="cancellationToken">Ends the scan.</param>
    /// <returns>
    /// A key that exists during the whole scan comes exactly once, with a value it had during the scan; a key
    /// written or deleted meanwhile may or may not come. The order is not defined.
    /// </returns>
    IAsyncEnumerable<StorageEntry> ScanAsync(CancellationToken cancellationToken);
}
