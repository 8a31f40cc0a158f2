using BenchmarkDotNet.Running;
using Measure;

namespace ThreeGens.Bench;

/// <summary>Runs <c>bars</c> (ratios against the documented bars) or BenchmarkDotNet.</summary>
internal static class BenchProgram
{
    // One line per generator: a function that measures and gives its bars.
    private static readonly Func<IReadOnlyList<Bar>>[] BarSets = [Json.JsonBars.Measure];

    public static int Run(string[] args)
    {
        if (args.FirstOrDefault() != "bars")
        {
            BenchmarkSwitcher.FromAssembly(typeof(BenchProgram).Assembly).Run(args);
            return 0;
        }

        Bar[] bars = [.. BarSets.SelectMany(measure => measure())];
        BarReport.WriteText(Console.Out, bars);
        var json = Array.IndexOf(args, "--json");
        if (json > 0 && json + 1 < args.Length)
        {
            using var file = File.Create(args[json + 1]);
            BarReport.WriteJson(file, bars);
        }

        return BarReport.ExitCode(bars);
    }
}
