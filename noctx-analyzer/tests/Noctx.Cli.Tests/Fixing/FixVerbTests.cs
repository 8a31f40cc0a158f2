namespace Noctx.Cli.Tests.Fixing;

public sealed class FixVerbTests
{
    private const string Source = """
        class C
        {
            Task A(CancellationToken ct) => Task.Delay(1);
            Task B(CancellationToken ct) => Step();
            private async Task Step() => await Task.Delay(2);
        }

        """;

    [Fact]
    public async Task Diff_shows_and_write_changes_until_nothing_is_found()
    {
        using var folder = new TemporaryFolder().With("App/C.cs", Source).WithResponseFile("App");
        var unit = folder.PathOf("App", "App.rsp");

        var diff = await CommandRun.OfAsync("fix", unit, "--diff");
        var before = await File.ReadAllTextAsync(folder.PathOf("App", "C.cs"), TestContext.Current.CancellationToken);
        var write = await CommandRun.OfAsync("fix", unit, "--write");
        var check = await CommandRun.OfAsync("check", unit);

        Assert.Equal(ExitCodes.Findings, diff.ExitCode);
        Assert.Contains("+    Task A(CancellationToken ct) => Task.Delay(1, ct);", diff.Output, StringComparison.Ordinal);
        Assert.Contains("+    Task B(CancellationToken ct) => Step(ct);", diff.Output, StringComparison.Ordinal);
        Assert.Equal(Source, before);
        Assert.Equal(ExitCodes.Clean, write.ExitCode);
        Assert.Equal(ExitCodes.Clean, check.ExitCode);
    }
}
