namespace PluginKit.Host.Supervision;

/// <summary>What a supervisor must know of a running plugin.</summary>
public interface ISupervised : IAsyncDisposable
{
    /// <summary>Completes when it has ended, with how.</summary>
    Task<string> Ended { get; }

    /// <summary>Asks whether it serves.</summary>
    /// <param name="cancellationToken">Cancelled when the time for the probe is over: then the answer no longer counts.</param>
    Task<bool> ProbeAsync(CancellationToken cancellationToken);
}
