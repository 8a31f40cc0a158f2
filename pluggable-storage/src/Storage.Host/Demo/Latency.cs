namespace Storage.Host.Demo;

/// <summary>The distribution of call durations.</summary>
/// <param name="P50Ms">The median, in milliseconds.</param>
/// <param name="P99Ms">The 99th percentile, in milliseconds.</param>
public readonly record struct Latency(double P50Ms, double P99Ms)
{
    /// <summary>Reads the distribution off samples.</summary>
    /// <param name="milliseconds">The samples, in any order; they get sorted.</param>
    public static Latency Of(List<double> milliseconds)
    {
        ArgumentNullException.ThrowIfNull(milliseconds);
        if (milliseconds.Count == 0)
        {
            return default;
        }

        milliseconds.Sort();
        return new Latency(At(0.50), At(0.99));

        double At(double quantile) => milliseconds[(int)((milliseconds.Count - 1) * quantile)];
    }
}
