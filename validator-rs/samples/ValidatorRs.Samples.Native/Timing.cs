using System.Diagnostics;
using System.Runtime.CompilerServices;
using ValidatorRs.Bench;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Samples.Native;

/// <summary>Times a valid order: written by hand, by generated plan, and walked. Minima of short interleaved blocks, in nanoseconds.</summary>
internal static class Timing
{
    private const int Rounds = 60;
    private const int Block = 4_000;

    public static void Run()
    {
        var order = OrderGenerator.Valid(1);

        // What a native program runs anyway has its plan at hand; other validators look it up.
        var generated = RuntimeFeature.IsDynamicCodeSupported ? new ReflectiveValidator(new ValidatorOptions { UseGenerated = true }) : ReflectiveValidator.Default;
        var walked = new ReflectiveValidator(new ValidatorOptions { Interpret = true });
        var contenders = new (string Name, Func<Order, bool> Check)[]
        {
            ("by hand", HandWrittenValidator.IsValid),
            ("by hand, again", HandWrittenValidator.IsValid),
            ("generated, report", o => generated.Validate(o).IsValid),
            ("generated, IsValid", o => generated.IsValid(o)),
            ("walked, report", o => walked.Validate(o).IsValid),
        };
        var best = new double[contenders.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                best[i] = Math.Min(best[i], Measure(contenders[i].Check, order));
            }
        }

        for (var i = 0; i < contenders.Length; i++)
        {
            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{contenders[i].Name,-20} {best[i],8:F1} ns {best[i] / best[0],6:F2} times"));
        }
    }

    private static double Measure(Func<Order, bool> check, Order order)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Block; i++)
        {
            if (!check(order))
            {
                throw new InvalidOperationException("The order is valid.");
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Block;
    }
}
