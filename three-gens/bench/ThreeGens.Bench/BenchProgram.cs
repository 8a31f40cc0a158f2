using BenchmarkDotNet.Running;
using Measure;

namespace ThreeGens.Bench;

/// <summary>Runs <c>bars [set...]</c> (ratios against the documented bars) or BenchmarkDotNet.</summary>
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
        var json = Array.IndexOf(args, "--json");
        if (json > 0 && json + 1 < args.Length)
        {
            using var file = File.Create(args[json + 1]);
            BarReport.WriteJson(file, bars);
        }

        return BarReport.ExitCode(bars);
    }
}
