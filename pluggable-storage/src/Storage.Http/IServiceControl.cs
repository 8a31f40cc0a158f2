namespace Storage.Http;

/// <summary>What the console shows of the service and may do to it.</summary>
public interface IServiceControl
{
    /// <summary>Describes the backends: the one that serves, and those that could.</summary>
    IReadOnlyList<BackendState> Backends();

    /// <summary>Gives the last health probes, the oldest first.</summary>
    IReadOnlyList<ProbeState> Probes();

    /// <summary>Gives the last lines of the log, the oldest first.</summary>
    IReadOnlyList<string> LogLines();

    /// <summary>Ends the process of the serving backend at once, as a crash would.</summary>
    void Kill();

    /// <summary>Replaces the serving backend.</summary>
    /// <param name="order">What to go to.</param>
    /// <param name="cancellationToken">Gives up; everything is then as before.</param>
    /// <returns>Whether it worked, and what was done or why not.</returns>
    Task<(bool Succeeded, string Message)> SwapAsync(SwapOrder order, CancellationToken cancellationToken);
}
