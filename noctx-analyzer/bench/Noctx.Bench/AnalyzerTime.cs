using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Noctx.Bench;

/// <summary>Measures what analyzers take of a compilation: their own time, as the compiler's report of analyzers counts it.</summary>
internal static class AnalyzerTime
{
    /// <summary>Runs analyzers alone over all units, one thread, and adds up their time in milliseconds.</summary>
    public static async Task<(double Milliseconds, int Reports)> MeasureAsync(RealCode code, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var (total, reports) = (0.0, 0);
        foreach (var (compilation, options) in code.Units)
        {
            var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            // In a build the compiler itself binds declarations and attributes; without it, the first analyzer that looks at them would pay.
            run.Compilation.GetDeclarationDiagnostics(cancellationToken);
            reports += (await run.GetAnalyzerDiagnosticsAsync(cancellationToken)).Count(d => d.Severity >= DiagnosticSeverity.Info);
            foreach (var analyzer in analyzers)
            {
                total += (await run.GetAnalyzerTelemetryInfoAsync(analyzer, cancellationToken)).ExecutionTime.TotalMilliseconds;
            }
        }

        return (total, reports);
    }

    /// <summary>Runs contestants in turn, several rounds, and keeps the least time of each; the first also runs a second time a round, as a control.</summary>
    public static async Task<(IReadOnlyDictionary<string, double> Least, IReadOnlyDictionary<string, int> Reports, double Control)> CompareAsync(
        RealCode code, IReadOnlyList<(string Name, Func<ImmutableArray<DiagnosticAnalyzer>> Make)> contestants, int rounds, CancellationToken cancellationToken)
    {
        const string control = "";
        var least = new Dictionary<string, double>(StringComparer.Ordinal);
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
                    least[name] = Math.Min(least.GetValueOrDefault(name, double.MaxValue), milliseconds);
                    reports[name] = found;
                }
            }
        }

        return (least, reports, least[control] / least[contestants[0].Name]);
    }
}
