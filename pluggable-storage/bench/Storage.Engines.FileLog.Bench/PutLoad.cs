using System.Diagnostics;

namespace Storage.Engines.FileLog.Bench;

/// <summary>Counts durable puts of 100 bytes that a number of callers get done.</summary>
internal static class PutLoad
{
    /// <summary>Runs the callers for a while.</summary>
    /// <param name="callers">How many put at once, each waiting for its own acknowledgement.</param>
    /// <param name="duration">How long.</param>
    /// <param name="put">Puts once and completes with the acknowledgement.</param>
    /// <returns>Puts per second.</returns>
    internal static async Task<double> RunAsync(int callers, TimeSpan duration, Func<int, Task> put)
    {
        long done = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            while (clock.Elapsed < duration)
            {
                await put(caller);
                Interlocked.Increment(ref done);
            }
        })).ToArray());
        return done / clock.Elapsed.TotalSeconds;
    }
}
