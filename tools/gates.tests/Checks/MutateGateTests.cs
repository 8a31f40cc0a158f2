using System.Text.Json;
using Gates.Checks;
using Gates.Processes;
using Gates.Repository;
using Gates.Running;
using Gates.Tests.Seeds;

namespace Gates.Tests.Checks;

public sealed class MutateGateTests
{
    private const string Settings = """{ "stryker-config": { "thresholds": { "break": 85 } } }""";

    private static async Task<GateOutcome> RunAsync(string? report, string? settings = Settings)
    {
        using var seed = new SeededCheckout().Write("My.sln", "");
        (settings is null ? seed : seed.Write("p/tests/P.Tests/stryker-config.json", settings)).Commit();
        var git = new ProcessRunner(_ => { });
        var checkout = Checkout.Open(seed.Root, new FileListing(git));
        var context = new GateContext(checkout, new StrykerProgram(git, report), new GateOptions(), new Dictionary<string, GateStatus>());
        return await new MutateGate().RunAsync(context, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Mutate_enough_noticed_mutants_are_green_whatever_did_not_compile()
    {
        var outcome = await RunAsync(Report(killed: 16, timeout: 1, survived: 2, noCoverage: 1));

        Assert.Equal((GateStatus.Passed, "85.0 % of 20 mutants noticed"), (outcome.Status, outcome.Summary));
    }

    [Fact]
    public async Task Mutate_too_many_missed_mutants_are_red_and_named()
    {
        var outcome = await RunAsync(Report(killed: 15, timeout: 1, survived: 3, noCoverage: 1));

        Assert.Equal(GateStatus.Failed, outcome.Status);
        Assert.Equal("p/tests/P.Tests/stryker-config.json: 80.0 % of 20 mutants noticed, wanted 85 %.", outcome.Findings[0].ToString());
        Assert.Equal(4, outcome.Findings.Count(f => f.Message == "line 7: no test notices: Equality mutation"));
    }

    [Fact]
    public async Task Mutate_without_report_settings_or_bar_is_red()
    {
        Assert.Contains("out of memory", (await RunAsync(null)).Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("is not a report of mutants", (await RunAsync("{}")).Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("thresholds.break", (await RunAsync(Report(1, 0, 0, 0), "{}")).Findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(GateStatus.Failed, (await RunAsync(Report(1, 0, 0, 0), null)).Status);
        Assert.Equal(GateStatus.Failed, (await RunAsync(Report(0, 0, 0, 0))).Status);
    }

    private static string Report(int killed, int timeout, int survived, int noCoverage)
    {
        var statuses = new[] { ("Killed", killed), ("Timeout", timeout), ("Survived", survived), ("NoCoverage", noCoverage), ("CompileError", 5), ("Ignored", 5) };
        var mutants = statuses.SelectMany(s => Enumerable.Repeat(
            new { status = s.Item1, mutatorName = "Equality mutation", location = new { start = new { line = 7 } } }, s.Item2));
        return JsonSerializer.Serialize(new { files = new Dictionary<string, object> { ["/x/Rule.cs"] = new { mutants } } });
    }

    /// <summary>Stands in for Stryker, which needs minutes for the smallest project.</summary>
    private sealed class StrykerProgram(IProcessRunner git, string? report) : IProcessRunner
    {
        public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
        {
            if (request.FileName == "git")
            {
                return git.RunAsync(request, cancellationToken);
            }

            if (request.Arguments is ["stryker", ..] && report is not null)
            {
                var folder = Directory.CreateDirectory(Path.Combine(request.Arguments[^1], "reports")).FullName;
                File.WriteAllText(Path.Combine(folder, "mutation-report.json"), report);
            }

            return Task.FromResult(new ProcessResult(report is null && request.Arguments[0] == "stryker" ? 1 : 0, "", ["out of memory"]));
        }
    }
}
