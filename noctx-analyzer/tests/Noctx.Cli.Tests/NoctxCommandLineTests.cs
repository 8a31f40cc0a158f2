namespace Noctx.Cli.Tests;

public sealed class NoctxCommandLineTests
{
    [Fact]
    public async Task Unknown_option_is_a_usage_error_on_one_line()
    {
        var run = await CommandRun.OfAsync("check", "--nonsense");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("check", "does-not-exist.csproj")]
    [InlineData("does-not-exist.sln", "--format=text")]
    public async Task Missing_target_could_not_be_loaded(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Contains("does-not-exist", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_format_names_the_known_ones()
    {
        var run = await CommandRun.OfAsync("check", Repository.Piece("samples", "LeakyService"), "--format", "papyrus");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--context", "-2")]
    [InlineData("--context", "three")]
    [InlineData("--max-per-rule", "-1")]
    [InlineData("--severity-threshold", "fatal")]
    [InlineData("--color", "pink")]
    [InlineData("--rule", "NOCTX999")]
    [InlineData("--whole-files")]
    [InlineData("--new-from=HEAD", "--new-from-patch=x.diff")]
    public async Task Value_that_makes_no_sense_is_a_usage_error_on_one_line(params string[] args)
    {
        var run = await CommandRun.OfAsync(["check", .. args]);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Cancelled_run_has_its_own_exit_code()
    {
        using var output = new StringWriter();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var code = await NoctxCommandLine.RunAsync(["check", Repository.Piece("samples", "LeakyService")], output, output, stop.Token);

        Assert.Equal(ExitCodes.Cancelled, code);
    }
}
