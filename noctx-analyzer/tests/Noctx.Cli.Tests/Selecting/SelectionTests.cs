using System.Diagnostics;

namespace Noctx.Cli.Tests.Selecting;

public sealed class SelectionTests : IDisposable
{
    private const string Leak = "class C\n{\n    Task A(CancellationToken ct) => Task.Delay(1);\n}\n";
    private const string Second = "    Task B(CancellationToken ct) => Task.Delay(2);\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("App/C.cs", Leak).WithResponseFile("App");

    private string Unit => _folder.PathOf("App", "App.rsp");

    [Fact]
    public async Task Baseline_survives_moved_lines_and_shows_what_is_new()
    {
        var baseline = _folder.PathOf("baseline.json");

        await CommandRun.OfAsync("baseline", "write", Unit, "--baseline", baseline);
        _folder.With("App/C.cs", "// moved\n\n" + Leak);
        var moved = await CommandRun.OfAsync("check", Unit, "--baseline", baseline);
        _folder.With("App/C.cs", WithSecond());
        var added = await CommandRun.OfAsync("check", Unit, "--baseline", baseline);
        var verb = await CommandRun.OfAsync("baseline", "check", Unit, "--baseline", baseline);

        Assert.Equal(ExitCodes.Clean, moved.ExitCode);
        Assert.Equal(ExitCodes.Findings, added.ExitCode);
        Assert.Contains("(4,", added.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(3,", added.Output, StringComparison.Ordinal);
        Assert.Equal((added.Output, added.ExitCode), (verb.Output, verb.ExitCode));
    }

    [Fact]
    public async Task Baseline_check_tells_what_is_mended()
    {
        var baseline = _folder.PathOf("baseline.json");

        await CommandRun.OfAsync("baseline", "write", Unit, "--baseline", baseline);
        _folder.With("App/C.cs", "class C { }");
        var run = await CommandRun.OfAsync("baseline", "check", Unit, "--baseline", baseline);

        Assert.Equal(ExitCodes.Clean, run.ExitCode);
        Assert.Contains("1 finding(s)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("does-not-exist.json", null)]
    [InlineData("broken.json", "{ \"version\": 1 }")]
    public async Task Baseline_that_cannot_be_read_is_one_line(string name, string? text)
    {
        if (text is not null)
        {
            _folder.With(name, text);
        }

        var run = await CommandRun.OfAsync("check", Unit, "--baseline", _folder.PathOf(name));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Contains(name, Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_from_judges_changed_lines_only_and_whole_files_the_file()
    {
        await GitAsync("init", "-q", "-b", "main");
        await GitAsync("add", "-A");
        await CommitAsync("first");
        await GitAsync("checkout", "-q", "-b", "topic");
        _folder.With("App/C.cs", WithSecond());

        var lines = await CommandRun.OfAsync("check", Unit, "--new-from", "HEAD");
        var files = await CommandRun.OfAsync("check", Unit, "--new-from", "HEAD", "--whole-files");
        await GitAsync("add", "-A");
        await CommitAsync("second");
        var branch = await CommandRun.OfAsync("check", Unit, "--new-from-merge-base", "main");
        var unknown = await CommandRun.OfAsync("check", Unit, "--new-from", "no-such-revision");

        Assert.Equal([4], LinesOf(lines));
        Assert.Equal([3, 4], LinesOf(files));
        Assert.Equal([4], LinesOf(branch));
        Assert.Equal(ExitCodes.Usage, unknown.ExitCode);
        Assert.Single(unknown.Error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("--- a/App/C.cs\n+++ b/App/C.cs\n@@ -1,4 +1,5 @@\n class C\n {\n     Task A(CancellationToken ct) => Task.Delay(1);\n+    Task B(CancellationToken ct) => Task.Delay(2);\n }\n")]
    [InlineData("--- old\t2026-01-01\n+++ App/C.cs\t2026-01-02\n@@ -3,0 +4 @@\n+    Task B(CancellationToken ct) => Task.Delay(2);\n")]
    public async Task New_from_patch_judges_added_lines_and_not_their_surroundings(string patch)
    {
        _folder.With("App/C.cs", WithSecond());
        // The paths of a patch are relative to the current folder, which tests share; absolute ones mean the same.
        _folder.With("change.diff", patch.Replace("b/App", _folder.PathOf("App"), StringComparison.Ordinal).Replace("+++ App", "+++ " + _folder.PathOf("App"), StringComparison.Ordinal));

        var run = await CommandRun.OfAsync("check", Unit, "--new-from-patch", _folder.PathOf("change.diff"));

        Assert.Equal([4], LinesOf(run));
    }

    [Fact]
    public async Task Patch_that_is_none_is_one_line()
    {
        _folder.With("change.diff", "hello\n");

        var run = await CommandRun.OfAsync("check", Unit, "--new-from-patch", _folder.PathOf("change.diff"));

        Assert.Equal(ExitCodes.CouldNotLoad, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Max_per_rule_hides_and_still_counts()
    {
        _folder.With("App/C.cs", WithSecond());

        var run = await CommandRun.OfAsync("check", Unit, "--max-per-rule", "1", "--stats");

        Assert.Equal([3], LinesOf(run));
        Assert.Contains("2 findings", run.Output, StringComparison.Ordinal);
        Assert.Contains("(1 not shown)", run.Output, StringComparison.Ordinal);
        Assert.Contains("NOCTX001: 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_shows_lines_around_with_numbers_and_colour_only_when_asked()
    {
        var plain = await CommandRun.OfAsync("check", Unit, "-c", "1");
        var coloured = await CommandRun.OfAsync("check", Unit, "--context", "1", "--color", "always");

        Assert.Contains("  2 | {\n  3 |     Task A(CancellationToken ct) => Task.Delay(1);\n    |                                          ^^^^^\n  4 | }\n", plain.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", plain.Output, StringComparison.Ordinal);
        Assert.Contains("\u001b[1;33mwarning NOCTX001\u001b[0m", coloured.Output, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static string WithSecond() => Leak.Replace("}\n", Second + "}\n", StringComparison.Ordinal);

    private static IEnumerable<int> LinesOf(CommandRun run)
        => run.Output.Split('\n').Where(l => l.Contains("NOCTX", StringComparison.Ordinal)).Select(l => int.Parse(l.Split('(')[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture));

    private Task CommitAsync(string message) => GitAsync("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", message);

    private async Task GitAsync(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.PathOf() })!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }
}
