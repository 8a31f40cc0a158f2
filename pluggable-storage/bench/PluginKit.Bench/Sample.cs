using System.Globalization;

namespace PluginKit.Bench;

/// <summary>One measurement of Get through a host and its plugin.</summary>
/// <param name="P50">The median, in microseconds.</param>
/// <param name="P99">The 99th percentile, in microseconds.</param>
/// <param name="PerSecond">Calls a second.</param>
internal readonly record struct Sample(double P50, double P99, double PerSecond)
{
    public static Sample Parse(string line)
    {
        var fields = line.Trim().Split(' ');
        return new Sample(Number(fields[0]), Number(fields[1]), Number(fields[2]));

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>The best of each figure: what disturbs a run only makes it slower.</summary>
    public static Sample Best(IEnumerable<Sample> samples)
    {
        var all = samples.ToList();
        return new Sample(all.Min(s => s.P50), all.Min(s => s.P99), all.Max(s => s.PerSecond));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{P50:0.00} {P99:0.00} {PerSecond:0.0}");
}
