using Gates.Building;
using Gates.Repository;
using Gates.Running;
using Gates.TestRuns;

namespace Gates.Checks;

/// <summary>Runs every test and believes only the reports: a test program that says nothing has not passed.</summary>
internal sealed class TestGate : IGate
{
    /// <inheritdoc />
    public string Name => "test";

    /// <inheritdoc />
    public string Checks => "every test passes, and there are at least as many as before";

    /// <inheritdoc />
    public async Task<GateOutcome> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var checkout = context.Checkout;
        var settings = RepositorySettings.Load(checkout);
        var projects = (await checkout.ListProjectsAsync(settings, cancellationToken))
            .Where(p => p.EndsWith(".Tests.csproj", StringComparison.OrdinalIgnoreCase))
            .ToArray();

        var findings = new List<Finding>();
        var directory = context.Options.TestResults;
        if (directory is null)
        {
            if (await SolutionBuild.RequireAsync(context, cancellationToken) is { } red)
            {
                return red;
            }

            directory = Path.Combine(checkout.Root, "artifacts", "test-results");
            findings.AddRange(await RunTestsAsync(context, directory, cancellationToken));
        }
        else if (!Directory.Exists(directory))
        {
            return GateOutcome.Fail("no reports", [new Finding(directory, "does not exist.")], Command(checkout, directory));
        }

        var judged = new List<Finding>();
        var reports = TestJudgement.ReadAll(directory, judged);
        var floors = TestFloors.Load(checkout);
        judged.AddRange(TestJudgement.Judge(checkout, projects, reports, floors));

        // The exit code matters only where the reports saw nothing wrong: a crash after the last test, say.
        findings = judged.Count > 0 ? judged : findings;
        if (findings.Count == 0 && context.Options.RaiseFloor)
        {
            floors.Raise(checkout, reports);
        }

        return GateOutcome.Of(Summary(projects, reports), findings, "dotnet test");
    }

    private static async Task<IReadOnlyList<Finding>> RunTestsAsync(GateContext context, string directory, CancellationToken cancellationToken)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        var result = await context.DotnetAsync(
            ["test", "--solution", context.Checkout.Solution, "--no-build", "--report-xunit-ctrf", "--results-directory", directory], cancellationToken);
        return result.ExitCode == 0 ? [] : [new Finding("", $"dotnet test ended with exit code {result.ExitCode}:\n{result.Tail()}")];
    }

    private static string Command(Checkout checkout, string directory) =>
        $"dotnet test --solution {checkout.Solution} --report-xunit-ctrf --results-directory {directory}";

    private static string Summary(string[] projects, IReadOnlyList<TestReport> reports)
    {
        var (passed, failed, skipped) = (reports.Sum(r => r.Passed), reports.Sum(r => r.Failures.Count), reports.Sum(r => r.Skipped));
        return $"{passed} tests passed, {failed} failed, {skipped} skipped in {projects.Length} projects";
    }
}
