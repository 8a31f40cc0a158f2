namespace Noctx.Cli.Tests.Loading;

public sealed class ResponseFileTests
{
    private const string Leak = "class C { Task M(CancellationToken ct) => Task.Delay(1); }";

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    public async Task Response_file_is_checked_as_the_compiler_would_read_it(string prefix)
    {
        using var folder = new TemporaryFolder().With("a b/C.cs", Leak).WithResponseFile("a b");

        var run = await CommandRun.OfAsync("check", prefix + folder.PathOf("a b", "a b.rsp"));

        Assert.Equal(("", ExitCodes.Findings), (run.Error, run.ExitCode));
        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_in_a_response_file_are_relative_to_it_when_they_do_not_exist_from_here()
    {
        using var folder = new TemporaryFolder().With("App/C.cs", Leak).WithResponseFile("App");
        var text = await File.ReadAllTextAsync(folder.PathOf("App", "App.rsp"), TestContext.Current.CancellationToken);
        folder.With("App/App.rsp", "# made by hand\n" + text.Replace(folder.PathOf("App") + "/", "", StringComparison.Ordinal));

        var run = await CommandRun.OfAsync(folder.PathOf("App", "App.rsp"));

        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_file_without_sources_could_not_be_loaded()
    {
        using var folder = new TemporaryFolder().With("App.rsp", "/target:library\n");

        var run = await CommandRun.OfAsync(folder.PathOf("App.rsp"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("names no C# source file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_that_is_not_there_is_named_and_the_others_are_checked()
    {
        using var folder = new TemporaryFolder().With("App/C.cs", Leak).With("App/Gone.cs", "").WithResponseFile("App");
        File.Delete(folder.PathOf("App", "Gone.cs"));

        var run = await CommandRun.OfAsync(folder.PathOf("App", "App.rsp"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("Gone.cs", run.Error, StringComparison.Ordinal);
        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_no_binary_log_could_not_be_loaded()
    {
        using var folder = new TemporaryFolder().With("x.binlog", "not a log");

        var run = await CommandRun.OfAsync(folder.PathOf("x.binlog"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("x.binlog", Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
