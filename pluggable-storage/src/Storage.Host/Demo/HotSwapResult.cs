namespace Storage.Host.Demo;

/// <summary>What the demonstration measured.</summary>
/// <param name="Calls">Calls made by the clients.</param>
/// <param name="Failures">Calls that ended in an error.</param>
/// <param name="StaleReads">Reads that gave something else than the client's last acknowledged write.</param>
/// <param name="Acknowledged">Writes that were acknowledged.</param>
/// <param name="Lost">Keys whose last acknowledged write was not there at the end.</param>
/// <param name="SwapMs">From the SIGKILL until the next backend served, in milliseconds.</param>
/// <param name="Before">Call latency on the in-memory backend.</param>
/// <param name="After">Call latency on the file-system backend, after the swap.</param>
public sealed record HotSwapResult(
    long Calls, long Failures, long StaleReads, long Acknowledged, long Lost, double SwapMs, Latency Before, Latency After)
{
    /// <summary>Whether nothing was lost, nothing failed, and no read was stale.</summary>
    public bool IsClean => Failures == 0 && Lost == 0 && StaleReads == 0 && Acknowledged > 0;

    /// <summary>The first error a client met; null without failures.</summary>
    public string? FirstError { get; init; }
}
