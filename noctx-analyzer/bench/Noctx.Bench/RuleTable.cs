using System.Globalization;

namespace Noctx.Bench;

/// <summary>Writes the table of the documentation for any code: time and reports of each contestant.</summary>
internal static class RuleTable
{
    public static async Task WriteAsync(string target, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        var code = await RealCode.LoadAsync(target, cancellationToken);
        var (least, reports, control) = await AnalyzerTime.CompareAsync(
            code,
            [("noctx, all rules", Contestants.All), ("noctx, per-method rules", Contestants.PerMethod), ("noctx, call chain", Contestants.Chain), ("CA2016", Peers.Ca2016), ("MA0040, MA0032, MA0079, MA0080", Peers.Ma0040)],
            rounds,
            cancellationToken);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code.Units.Count} projects, {code.Files} files; control {control:F2}"));
        output.WriteLine();
        output.WriteLine("| rules | time, ms | of CA2016 | reports |");
        output.WriteLine("|---|---|---|---|");
        foreach (var (name, milliseconds) in least.Where(l => l.Key.Length > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {milliseconds:F0} | {milliseconds / least["CA2016"]:F2} | {reports[name]} |"));
        }
    }
}
