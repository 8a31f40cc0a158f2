namespace Noctx.Cli.Tests.Loading;

public sealed class OddInputTests
{
    private const string Leak = "class C { Task M(CancellationToken ct) => Task.Delay(1); }";

    [Fact]
    public async Task Project_that_was_never_restored_says_what_to_run()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak);

        var run = await CommandRun.OfAsync(folder.PathOf("App"), "--no-restore");

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("dotnet restore", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_that_does_not_compile_still_shows_findings()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak).With("App/D.cs", "class D { int X => nonsense; }");

        var run = await CommandRun.OfAsync(folder.PathOf("App"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("CS0103", run.Error, StringComparison.Ordinal);
        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sdk_that_is_not_installed_is_named()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak)
            .With("App/global.json", """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");

        var run = await CommandRun.OfAsync(folder.PathOf("App"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("99.0.100", Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Solution_with_a_project_of_another_language_is_checked_without_it()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak).With("Lib/Lib.vbproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .With("All.slnx", "<Solution><Project Path=\"App/App.csproj\" /><Project Path=\"Lib/Lib.vbproj\" /></Solution>");

        var run = await CommandRun.OfAsync(folder.PathOf("All.slnx"));

        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        Assert.Contains("Lib.vbproj", run.Error, StringComparison.Ordinal);
        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_that_reference_each_other_in_a_circle_could_not_be_loaded()
    {
        using var folder = new TemporaryFolder().WithProject("A", "B").WithProject("B", "A").With("A/C.cs", Leak);

        var run = await CommandRun.OfAsync(folder.PathOf("A"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_path_that_cannot_be_written_leaves_the_other_report()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak).With("taken", "");

        var run = await CommandRun.OfAsync(folder.PathOf("App"), "--format", "text", "--format", "sarif=" + folder.PathOf("taken", "report.sarif"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains("report.sarif", Assert.Single(Lines(run.Error), l => l.Contains("error", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("NOCTX001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generated_code_is_left_alone_and_excluded_files_too()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.g.cs", Leak).With("App/old/D.cs", Leak.Replace("class C", "class D", StringComparison.Ordinal));

        var run = await CommandRun.OfAsync(folder.PathOf("App"), "--exclude", "**/old/**");

        Assert.Equal(ExitCodes.Clean, run.ExitCode);
    }

    [Fact]
    public async Task File_of_20000_lines_is_analysed()
    {
        // A thousand methods of twenty lines; the last line of the last one leaks.
        var padding = string.Concat(Enumerable.Repeat("        Console.WriteLine(ct.IsCancellationRequested);\n", 17));
        var methods = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"    async Task M{i}(CancellationToken ct) {{\n{padding}        await Task.Delay({i}{(i == 999 ? "" : ", ct")});\n    }}\n"));
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", "class C\n{\n" + methods + "}\n");

        var run = await CommandRun.OfAsync(folder.PathOf("App"));

        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        Assert.Contains("(20001,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chain_crosses_projects()
    {
        using var folder = new TemporaryFolder().WithProject("App", "Lib").WithProject("Lib")
            .With("Lib/L.cs", "public class L { public async Task Step() => await Task.Delay(1); }")
            .With("App/C.cs", "class C(L l) { Task M(CancellationToken ct) => l.Step(); }");

        var run = await CommandRun.OfAsync(folder.PathOf("App"), "--severity-threshold", "info");

        Assert.Contains("L.Step -> Task.Delay", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Findings, run.ExitCode);
    }

    private static string[] Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.Contains("note:", StringComparison.Ordinal))];
}
