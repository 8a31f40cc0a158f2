using BenchmarkDotNet.Running;
using Charts;
using Measure;

namespace ThreeGens.Bench;

/// <summary>Runs <c>bars [set...] [--json FILE] [--plot FILE]</c> (ratios against the documented bars) or BenchmarkDotNet.</summary>
internal static class BenchProgram
{
    // One line per generator: a function that measures and gives its bars.
    private static readonly (string Name, Func<IReadOnlyList<Bar>> Measure)[] BarSets =
    [
        ("tostring", Bench.ToString.ToStringBars.Measure),
        ("json", Json.JsonBars.Measure),
        ("mock", Mocks.MockBars.Measure),
        ("edit", Incremental.EditBars.Measure),
    ];

    public static int Run(string[] args)
    {
        if (args.FirstOrDefault() != "bars")
        {
            BenchmarkSwitcher.FromAssembly(typeof(BenchProgram).Assembly).Run(args);
            return 0;
        }

        var chosen = args.Where(a => BarSets.Any(s => s.Name == a)).ToArray();
        Bar[] bars = [.. BarSets.Where(s => chosen.Length == 0 || chosen.Contains(s.Name)).SelectMany(s => s.Measure())];
        BarReport.WriteText(Console.Out, bars);
        if (FileAfter(args, "--json") is { } report)
        {
            using var file = File.Create(report);
            BarReport.WriteJson(file, bars);
        }

        if (FileAfter(args, "--plot") is { } plot)
        {
            File.WriteAllText(plot, RatioChart.ToSvg(bars, BarDirection.AtMost));
        }

        return BarReport.ExitCode(bars);
    }

    private static string? FileAfter(string[] args, string option) =>
        Array.IndexOf(args, option) is > 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
