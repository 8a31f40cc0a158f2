using System.Diagnostics;

namespace Noctx.Cli.Tests.Loading;

/// <summary>Reads one solution in many ways; only what changes it builds again.</summary>
public sealed class SolutionLoaderTests(SolutionFixture solution) : IClassFixture<SolutionFixture>
{
    [Fact]
    public void Solution_with_a_project_of_another_language_is_checked_without_it()
    {
        Assert.True(solution.Cold.ExitCode == ExitCodes.Findings, solution.Cold.Error);
        Assert.Contains("Basic.vbproj", solution.Cold.Error, StringComparison.Ordinal);
        Assert.Contains("NOCTX001", solution.Cold.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Chain_crosses_projects() => Assert.Contains("L.Step -> Task.Delay", solution.Cold.Output, StringComparison.Ordinal);

    [Fact]
    public void Every_framework_is_analysed_and_a_finding_of_both_is_shown_once()
    {
        Assert.Contains("in 4 projects", solution.Cold.Output, StringComparison.Ordinal);
        Assert.Single(solution.Cold.Output.Split('\n'), l => l.Contains("M.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Second_run_builds_nothing_and_finds_the_same()
    {
        var start = Stopwatch.GetTimestamp();

        var run = await CommandRun.OfAsync(solution.PathOf("All.slnx"), "--severity-threshold", "info", "--verbose");

        Assert.Equal(solution.Cold.Output, run.Output);
        Assert.DoesNotContain("reading", run.Error, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine(Stopwatch.GetElapsedTime(start).ToString());
    }

    [Fact]
    public async Task One_project_alone_still_knows_the_chain_of_the_other()
    {
        var run = await CommandRun.OfAsync(solution.PathOf("App"), "--severity-threshold", "info");

        Assert.True(File.Exists(solution.PathOf("Lib", "obj", "noctx", "Lib.facts.json")));
        Assert.Contains("L.Step -> Task.Delay", run.Output, StringComparison.Ordinal);
        Assert.Contains("in 1 project,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_framework_of_several_can_be_chosen()
    {
        var run = await CommandRun.OfAsync(solution.PathOf("Multi"), "--framework", "net10.0");

        Assert.Contains("in 1 project,", run.Output, StringComparison.Ordinal);
        Assert.Contains("[Multi]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collected_arguments_are_checked_without_msbuild()
    {
        var collect = await CommandRun.OfAsync("collect", solution.PathOf("Multi"));
        var file = solution.PathOf("Multi", "obj", "noctx", "Multi.net10.0.rsp");

        var run = await CommandRun.OfAsync("check", "@" + file);

        Assert.Equal(2, collect.Output.Trim().Split('\n').Length);
        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        Assert.Contains("M.cs(1,", run.Output, StringComparison.Ordinal);
    }
}
