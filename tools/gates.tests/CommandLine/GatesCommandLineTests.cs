using System.Text.Json;
using Gates.CommandLine;
using Gates.Tests.Seeds;

namespace Gates.Tests.CommandLine;

public sealed class GatesCommandLineTests
{
    private static async Task<GatesResult> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await GatesCommandLine.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
        return new GatesResult(exitCode, output.ToString(), error.ToString());
    }

    [Theory]
    [InlineData("no gate is called 'biuld'. Did you mean 'build'?", "biuld")]
    [InlineData("no gate is called 'elsewhere'. Run", "repo", "elsewhere")]
    [InlineData("there is no option '--jsn'", "repo", "--jsn")]
    [InlineData("name a gate, 'all' or 'list'")]
    [InlineData("there is no directory '/no/such/place'", "repo", "--root", "/no/such/place")]
    [InlineData("--root", "repo", "--root")]
    public async Task Wrong_command_line_is_one_line_on_stderr_and_exit_code_3(string message, params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal(3, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_names_every_gate_and_what_it_checks()
    {
        var result = await RunAsync("list");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(GateCatalog.Gates.Count, result.Output.TrimEnd().Split('\n').Length);
        Assert.All(GateCatalog.Gates, g => Assert.Contains(g.Checks, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Catalog_names_are_unique()
    {
        Assert.Equal(GateCatalog.Gates.Count, GateCatalog.Gates.Select(g => g.Name).Distinct().Count());
    }

    [Fact]
    public async Task Several_names_run_once_each_in_the_order_of_the_catalog_and_the_table_has_a_row_for_each()
    {
        using var seed = new SeededCheckout().Write("My.sln", "x").Commit();

        var result = await seed.GatesAsync("repo", "fresh", "repo");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("1 passed, 1 failed", result.LastLine);
        var rows = result.Output.TrimEnd().Split('\n')[^3..^1];
        Assert.StartsWith("fresh  passed", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("repo   failed", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_the_whole_of_stdout_and_holds_the_findings()
    {
        using var seed = new SeededCheckout().Write("My.sln", "x").Commit();

        var result = await seed.GatesAsync("repo", "--json");

        using var document = JsonDocument.Parse(result.Output);
        var gate = Assert.Single(document.RootElement.GetProperty("gates").EnumerateArray().ToArray());
        Assert.Equal("failed", gate.GetProperty("status").GetString());
        Assert.NotEqual("", gate.GetProperty("mend").GetString());
        Assert.Equal("My.sln", gate.GetProperty("findings")[0].GetProperty("where").GetString());
        Assert.Equal(1, document.RootElement.GetProperty("failed").GetInt32());
        Assert.Equal("0 passed, 1 failed", result.Error.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public async Task Gate_that_breaks_is_red_without_a_stack_trace_unless_verbose()
    {
        using var seed = new SeededCheckout().Write("My.sln", "").Write("tools/gates/fresh.json", "{").Commit();

        var plain = await seed.GatesAsync("fresh");
        var verbose = await seed.GatesAsync("fresh", "--verbose");

        plain.AssertRed("could not finish", "tools/gates/fresh.json: ");
        Assert.DoesNotContain("   at ", plain.Output, StringComparison.Ordinal);
        Assert.Contains("   at ", verbose.Output, StringComparison.Ordinal);
    }
}
