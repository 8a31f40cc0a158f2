using System.Diagnostics;

namespace Noctx.Cli.Tests.Selecting;

public sealed class SelectionTests
{
    private const string Leak = "class C\n{\n    Task A(CancellationToken ct) => Task.Delay(1);\n}\n";

    [Fact]
    public async Task Baseline_survives_moved_lines_and_shows_what_is_new()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak);
        var baseline = folder.PathOf("baseline.json");

        await CommandRun.OfAsync("baseline", "write", folder.PathOf("App"), "--baseline", baseline);
        folder.With("App/C.cs", "// moved\n\n" + Leak);
        var moved = await CommandRun.OfAsync("check", folder.PathOf("App"), "--baseline", baseline);
        folder.With("App/C.cs", Leak.Replace("}\n", "    Task B(CancellationToken ct) => Task.Delay(2);\n}\n", StringComparison.Ordinal));
        var added = await CommandRun.OfAsync("check", folder.PathOf("App"), "--baseline", baseline);

        Assert.Equal(ExitCodes.Clean, moved.ExitCode);
        Assert.Equal(ExitCodes.Findings, added.ExitCode);
        Assert.Contains("(4,", added.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(3,", added.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_from_judges_changed_lines_only()
    {
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak).With(".gitignore", "obj/\nbin/\n");
        await GitAsync(folder, "init", "-q");
        await GitAsync(folder, "add", "-A");
        await GitAsync(folder, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "first");
        folder.With("App/C.cs", Leak.Replace("}\n", "    Task B(CancellationToken ct) => Task.Delay(2);\n}\n", StringComparison.Ordinal));

        var run = await CommandRun.OfAsync("check", folder.PathOf("App"), "--new-from", "HEAD");

        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        Assert.Contains("(4,", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(3,", run.Output, StringComparison.Ordinal);
    }

    private static async Task GitAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.PathOf() })!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }
}
