namespace Storage.Host.Backends;

/// <summary>Starts backends.</summary>
public interface IBackendLauncher
{
    /// <summary>Starts one and waits until it serves.</summary>
    /// <param name="spec">Which one.</param>
    /// <param name="cancellationToken">Gives up; nothing is left running then.</param>
    /// <exception cref="BackendStartException">It did not start.</exception>
    Task<IBackend> StartAsync(BackendSpec spec, CancellationToken cancellationToken);
}
