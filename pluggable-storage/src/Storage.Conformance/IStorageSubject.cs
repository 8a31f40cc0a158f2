using Storage.Contracts;

namespace Storage.Conformance;

/// <summary>Gives the suite the backend to examine. The author of a backend implements this once.</summary>
public interface IStorageSubject : IAsyncDisposable
{
    /// <value>The name in reports.</value>
    string Name { get; }

    /// <value>What the backend promises beyond the contract.</value>
    StoragePromises Promises { get; }

    /// <summary>Opens the store. Called again after <see cref="CloseAsync"/> or <see cref="CrashAsync"/>: the same data.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IStorage> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Closes the open store in order.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask CloseAsync(CancellationToken cancellationToken);

    /// <summary>Ends the open store as a crash would: SIGKILL, or a copy of its files taken while it runs.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask CrashAsync(CancellationToken cancellationToken);
}
