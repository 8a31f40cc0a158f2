namespace Storage.Http.Metrics;

/// <summary>Counts durations in the buckets that Prometheus gets.</summary>
internal sealed class LatencyHistogram
{
    private static readonly double[] Bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
    private readonly long[] _counts = new long[Bounds.Length + 1];
    private long _ticks;

    internal static IReadOnlyList<double> UpperBounds => Bounds;

    internal TimeSpan Sum => new(Interlocked.Read(ref _ticks));

    internal void Add(TimeSpan duration)
    {
        var bucket = Array.FindIndex(Bounds, b => duration.TotalSeconds <= b);
        Interlocked.Increment(ref _counts[bucket < 0 ? Bounds.Length : bucket]);
        Interlocked.Add(ref _ticks, duration.Ticks);
    }

    /// <summary>Gives the counts, one more than there are bounds.</summary>
    internal long[] Counts() => [.. Enumerable.Range(0, _counts.Length).Select(i => Interlocked.Read(ref _counts[i]))];

    /// <summary>Estimates a quantile of what came between two readings, as the upper bound of its bucket.</summary>
    /// <param name="before">The earlier counts.</param>
    /// <param name="after">The later counts.</param>
    /// <param name="quantile">0 to 1.</param>
    /// <returns>Seconds; 0 when nothing came.</returns>
    internal static double Quantile(long[] before, long[] after, double quantile)
    {
        var total = after.Sum() - before.Sum();
        var rest = Math.Ceiling(total * quantile);
        for (var i = 0; i < after.Length && total > 0; i++)
        {
            rest -= after[i] - before[i];
            if (rest <= 0)
            {
                return Bounds[Math.Min(i, Bounds.Length - 1)];
            }
        }

        return 0;
    }
}
