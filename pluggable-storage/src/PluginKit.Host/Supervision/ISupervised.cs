namespace PluginKit.Host.Supervision;

/// <summary>What a supervisor must know of a running plugin.</summary>
public interface ISupervised : IAsyncDisposable
{
    /// <summary>Completes when it has ended, with how.</summary>
    Task<string> Ended { get; }

    /// <summary>Asks whether it serves.</summary>
    /// <param name="cancellationToken">Cancelled when the time for the probe is over: then the answer no longer counts.</param>
    Task<bool> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>Waits for something to be learned of its health between two probes.</summary>
    /// <param name="cancellationToken">Cancelled when its life is over.</param>
    /// <returns>What it is. By default there is never anything.</returns>
    async ValueTask<HealthSignal> NextSignalAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return HealthSignal.Serving;
    }
}
