using Storage.Contracts;

namespace Storage.Host.Backends;

/// <summary>A running backend.</summary>
/// <remarks>
/// Its calls throw <see cref="BackendLostException"/> when it is gone. After that exception it makes no change any more:
/// an implementation that cannot be sure has killed it.
/// </remarks>
public interface IBackend : IScannableStorage
{
    /// <summary>Its name and number, as in logs.</summary>
    string Id { get; }

    /// <summary>What was started.</summary>
    BackendSpec Spec { get; }

    /// <summary>The id of its process.</summary>
    int ProcessId { get; }

    /// <summary>Whether it offers scanning (contract version 2).</summary>
    bool IsScannable { get; }

    /// <summary>Whether acknowledged writes survive its process. A backend that does not say so is taken not to be.</summary>
    bool IsDurable { get; }

    /// <summary>Completes when its process has ended, with how it ended.</summary>
    Task<string> Ended { get; }

    /// <summary>Stores entries of different keys, in one message where the backend takes batches.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="StorageException">One was not stored; others may have been.</exception>
    async ValueTask PutManyAsync(IReadOnlyList<StorageEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
        {
            await PutAsync(entry.Key, entry.Value, cancellationToken);
        }
    }

    /// <summary>Kills it now, without asking.</summary>
    void Kill();
}
