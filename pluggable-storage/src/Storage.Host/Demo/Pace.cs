namespace Storage.Host.Demo;

/// <summary>Spaces calls evenly in time.</summary>
/// <param name="callsPerSecond">The rate; 0 for no pause at all.</param>
/// <param name="time">The clock.</param>
internal sealed class Pace(double callsPerSecond, TimeProvider time)
{
    // A timer is no finer than this. Calls that are due within it go out at once, so that the rate holds on average.
    private static readonly TimeSpan Resolution = TimeSpan.FromMilliseconds(2);

    // After a standstill, such as a swap, calls go on at the old rate: catching up would be a burst that nobody asked for.
    private static readonly TimeSpan Backlog = TimeSpan.FromMilliseconds(100);

    private readonly long _started = time.GetTimestamp();
    private TimeSpan _due;

    /// <summary>Waits until the next call is due; returns early, without an exception, when <paramref name="stop"/> is cancelled.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        if (callsPerSecond <= 0)
        {
            return;
        }

        var now = time.GetElapsedTime(_started);
        _due = Max(_due, now - Backlog) + TimeSpan.FromSeconds(1 / callsPerSecond);
        if (_due - now > Resolution)
        {
            await Task.Delay(_due - now, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
