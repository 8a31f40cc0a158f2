using Measure;

namespace Noctx.Bench;

/// <summary>Measures the analyzers and the checker on this repository's own code and compares with the bars.</summary>
internal static class NoctxBars
{
    // Sonar's S8949 is not open source and is not run here. On a database driver it took 0.43 of the time of Meziantou's analyzer, so
    // that 1.5 times S8949 is 0.65 times that.
    private const double OfMeziantou = 0.65;

    public static async Task<IReadOnlyList<Bar>> RunAsync(CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("noctx-bench-");
        try
        {
            var code = await RealCode.LoadAsync(Checkout.Library(scratch), cancellationToken);
            Console.Error.WriteLine($"{code.Units.Count} projects, {code.Files} files");
            var (least, _, control) = await AnalyzerTime.CompareAsync(
                code, [("all", Contestants.All), ("per method", Contestants.PerMethod), ("CA2016", Peers.Ca2016), ("MA0040", Peers.Ma0040)], rounds: 5, cancellationToken);
            var sure = Math.Abs(control - 1) <= 0.15;
            var editor = await EditorPath.MeasureAsync(rounds: 12, cancellationToken);
            var load = await WarmLoad.MeasureAsync(Checkout.FourProjects(scratch), runs: 3, cancellationToken);
            Console.Error.WriteLine(FormattableString.Invariant($"ms: {string.Join(", ", least.Where(l => l.Key.Length > 0).Select(l => FormattableString.Invariant($"{l.Key} {l.Value:F0}")))}; control {control:F2}; loaded {load.Files} files"));
            return
            [
                new Bar("all rules / MA0040 (for 1.5 x S8949)", least["all"] / least["MA0040"], OfMeziantou, BarDirection.AtMost, "ratio", sure),
                new Bar("per-method rules / CA2016", least["per method"] / least["CA2016"], 2, BarDirection.AtMost, "ratio", sure),
                new Bar("editor: one file of 1,000 / all", editor.Share, 0.02, BarDirection.AtMost, "ratio"),
                new Bar("editor: chain analyses", editor.ChainRuns, 0, BarDirection.AtMost, "runs"),
                new Bar("checker: warm load of four projects", load.Milliseconds, 1_000, BarDirection.AtMost, "ms"),
                new Bar("checker: files loaded", load.Files, 450, BarDirection.AtLeast, "files"),
            ];
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
