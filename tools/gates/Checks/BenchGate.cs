using Gates.Benchmarks;
using Gates.Processes;
using Gates.Repository;
using Gates.Running;

namespace Gates.Checks;

/// <summary>Runs the bars of every bench project: a missed bar is red, a machine too noisy to tell is neither red nor green.</summary>
internal sealed class BenchGate : IGate
{
    private const int Tries = 3;

    /// <inheritdoc />
    public string Name => "bench";

    /// <inheritdoc />
    public string Checks => "the measured ratios clear their bars; wants a quiet machine";

    /// <inheritdoc />
    public bool InAll => false;

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var checkout = context.Checkout;
        var projects = (await checkout.ListProjectsAsync(RepositorySettings.Load(checkout), cancellationToken))
            .Where(p => p.Contains("/bench/", StringComparison.Ordinal))
            .ToArray();
        var (missed, unsure, met) = (new List<Finding>(), new List<Finding>(), 0);
        foreach (var project in projects)
        {
            var bars = await MeasureAsync(context, project, missed, cancellationToken);
            met += bars.Count(b => b.Verdict == "met");
            missed.AddRange(bars.Where(b => b.Verdict == "missed").Select(b => new Finding(project, b.ToString())));
            unsure.AddRange(bars.Where(b => b.Verdict is not ("met" or "missed")).Select(b => new Finding(project, b.ToString())));
        }

        var summary = $"{met} bars met, {missed.Count} missed, {unsure.Count} inconclusive in {projects.Length} projects";
        var again = "dotnet run --project tools/gates -- bench";
        if (missed.Count > 0 || projects.Length == 0)
        {
            return GateOutcome.Fail(summary, projects.Length == 0 ? [new Finding("", "there is no bench project.")] : [.. missed, .. unsure], again);
        }

        return unsure.Count > 0 ? new GateOutcome(GateStatus.Inconclusive, summary, unsure, again + " (on a quieter machine)") : GateOutcome.Pass(summary);
    }

    private static async Task<IReadOnlyList<BarResult>> MeasureAsync(
        GateContext context, string project, List<Finding> broken, CancellationToken cancellationToken)
    {
        var report = Path.Combine(Directory.CreateTempSubdirectory("bars-").FullName, "bars.json");
        try
        {
            IReadOnlyList<BarResult> bars = [];
            for (var attempt = 1; attempt <= Tries; attempt++)
            {
                File.Delete(report);
                var result = await context.DotnetAsync(
                    ["run", "--configuration", "Release", "--project", project, "--", "bars", "--json", report], cancellationToken);
                if (!File.Exists(report))
                {
                    broken.Add(new Finding(project, $"wrote no report of bars (exit code {result.ExitCode}):\n{result.Tail()}"));
                    return [];
                }

                bars = BarReader.Read(await File.ReadAllTextAsync(report, cancellationToken));

                // A neighbour on the machine can only make a run look worse, so one clean run is enough.
                if (bars.Count > 0 && bars.All(b => b.Verdict == "met"))
                {
                    return bars;
                }
            }

            if (bars.Count == 0)
            {
                broken.Add(new Finding(project, "measured no bar."));
            }

            return bars;
        }
        catch (FormatException exception)
        {
            broken.Add(new Finding(project, exception.Message));
            return [];
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(report)!, recursive: true);
        }
    }
}
