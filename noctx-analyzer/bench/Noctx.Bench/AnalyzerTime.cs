using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Noctx.Bench;

/// <summary>Measures what analyzers take of a compilation: their own time, as the compiler's report of analyzers counts it.</summary>
internal static class AnalyzerTime
{
    /// <summary>Runs analyzers alone over all units, one thread, and gives their time for each unit in milliseconds.</summary>
    public static async Task<(double[] Milliseconds, int Reports)> MeasureAsync(RealCode code, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var (times, reports) = (new double[code.Units.Count], 0);
        for (var unit = 0; unit < times.Length; unit++)
        {
            var (compilation, options) = code.Units[unit];
            var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            reports += (await run.GetAnalyzerDiagnosticsAsync(cancellationToken)).Count(d => d.Severity >= DiagnosticSeverity.Info);
            foreach (var analyzer in analyzers)
            {
                times[unit] += (await run.GetAnalyzerTelemetryInfoAsync(analyzer, cancellationToken)).ExecutionTime.TotalMilliseconds;
            }
        }

        return (times, reports);
    }

    /// <summary>
    /// Runs contestants in turn, several rounds, and adds up the least time that each took for each unit: a whole round is seldom left
    /// alone by the rest of the machine. The first also runs a second time a round, as a control.
    /// </summary>
    public static async Task<(IReadOnlyDictionary<string, double> Least, IReadOnlyDictionary<string, int> Reports, double Control)> CompareAsync(
        RealCode code, IReadOnlyList<(string Name, Func<ImmutableArray<DiagnosticAnalyzer>> Make)> contestants, int rounds, CancellationToken cancellationToken)
    {
        const string control = "";
        var least = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var reports = new Dictionary<string, int>(StringComparer.Ordinal);
        // Round 0 warms up: tiers of the JIT, metadata, syntax trees.
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (name, make) in contestants.Append((Name: control, contestants[0].Make)))
            {
                GC.Collect();
                var (milliseconds, found) = await MeasureAsync(code, make(), cancellationToken);
                if (round > 0)
                {
                    least[name] = least.TryGetValue(name, out var known) ? [.. known.Zip(milliseconds, Math.Min)] : milliseconds;
                    reports[name] = found;
                }
            }
        }

        var sums = least.ToDictionary(l => l.Key, l => l.Value.Sum(), StringComparer.Ordinal);
        return (sums, reports, sums[control] / sums[contestants[0].Name]);
    }
}
