namespace Storage.Contracts;

/// <summary>Stores values under keys. Every backend and the service itself offer exactly this.</summary>
/// <remarks>
/// All members may be called concurrently. An operation whose task completes successfully is acknowledged:
/// it took effect at one moment between call and completion (linearizability per key) and, where the store
/// calls itself durable, survives a crash. An operation that ends in <see cref="StorageError.Unavailable"/>
/// or in cancellation may or may not have taken effect.
/// </remarks>
public interface IStorage : IAsyncDisposable
{
    /// <summary>Reads the value of a key.</summary>
    /// <param name="key">Any string that is valid Unicode, at most <see cref="StorageLimits.MaxKeyBytes"/> as UTF-8.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The value, or null when the key is not there. An empty value is not null.</returns>
    /// <exception cref="StorageException">The key is not valid, or the store cannot answer.</exception>
    ValueTask<ReadOnlyMemory<byte>?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Stores a value under a key, replacing the old one as a whole.</summary>
    /// <param name="key">Any string that is valid Unicode, at most <see cref="StorageLimits.MaxKeyBytes"/> as UTF-8.</param>
    /// <param name="value">At most <see cref="StorageLimits.MaxValueBytes"/>. Not kept: an implementation copies what it needs.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="StorageException">The key or value is not valid, or the store cannot take it.</exception>
    ValueTask PutAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken);

    /// <summary>Removes a key.</summary>
    /// <param name="key">Any string that is valid Unicode, at most <see cref="StorageLimits.MaxKeyBytes"/> as UTF-8.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether the key was there.</returns>
    /// <exception cref="StorageException">The key is not valid, or the store cannot answer.</exception>
    ValueTask<bool> DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>Says whether the store can serve now. Never throws for a sick store: that is the answer.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask<StorageHealth> HealthAsync(CancellationToken cancellationToken);
}
