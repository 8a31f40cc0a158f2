using System.Diagnostics;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench;

/// <summary>Measures what the first validation of a further type costs, when the program has met other types before.</summary>
internal static class FirstUse
{
    private const int Types = 60;

    /// <summary>Takes the medians of lanes that run in turn; the naive baseline runs twice, as the control.</summary>
    public static (double OursMicroseconds, double NaiveMicroseconds, double Control) Measure()
    {
        Action<object>[] lanes = [o => ReflectiveValidator.Default.Validate(o), o => NaiveReflectionValidator.Validate(o), o => NaiveReflectionValidator.Validate(o)];
        var types = new FurtherTypes();
        var times = lanes.Select(_ => new double[Types]).ToArray();
        for (var i = -3; i < Types; i++)
        {
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                var model = types.Next();
                var start = Stopwatch.GetTimestamp();
                lanes[lane](model);
                var elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                if (i >= 0)
                {
                    times[lane][i] = elapsed;
                }
            }
        }

        var (ours, naive, again) = (Median(times[0]), Median(times[1]), Median(times[2]));
        return (ours, naive, again / naive);
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);
}
