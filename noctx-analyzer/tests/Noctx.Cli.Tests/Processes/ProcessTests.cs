using System.Diagnostics;

namespace Noctx.Cli.Tests.Processes;

/// <summary>Runs the program from outside, where the process is the point.</summary>
public sealed class ProcessTests
{
    private const string Leak = "class C { Task M(CancellationToken ct) => Task.Delay(1); }";

    [Fact]
    public async Task Response_file_in_a_pipe_gives_plain_text_and_the_exit_code()
    {
        using var folder = new TemporaryFolder().With("App/C.cs", Leak).WithResponseFile("App");
        using var noctx = NoctxProcess.Start(folder.PathOf("App"), "@App.rsp");

        var run = await noctx.EndAsync();

        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("C.cs(1,", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_ends_a_run_within_a_second_and_leaves_no_child(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("signals are sent with 'kill', which Windows lacks");
        }

        // The project's own build never comes to an end, so the run is caught in the middle of it.
        using var folder = new TemporaryFolder().WithProject("App").With("App/C.cs", Leak)
            .With("App/Directory.Build.targets", "<Project><Target Name=\"Wait\" BeforeTargets=\"Compile;CoreCompile;ResolveReferences\"><Exec Command=\"echo $$ > '$(MSBuildProjectDirectory)/child' &amp;&amp; sleep 600\" /></Target></Project>");
        using var noctx = NoctxProcess.Start(folder.PathOf("App"), "check", "--no-cache");
        var child = await ChildAsync(folder.PathOf("App", "child"));

        var start = Stopwatch.GetTimestamp();
        await noctx.SignalAsync(signal);
        var run = await noctx.EndAsync();
        var took = Stopwatch.GetElapsedTime(start);

        Assert.Equal(ExitCodes.Cancelled, run.ExitCode);
        Assert.Equal("noctx: error: cancelled.", run.Error.Trim());
        Assert.True(took < TimeSpan.FromSeconds(2), $"it took {took}");
        Assert.False(await IsRunningAsync(child), $"process {child} is left");
    }

    private static async Task<int> ChildAsync(string path)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (File.Exists(path) && int.TryParse(await File.ReadAllTextAsync(path, deadline.Token), out var id))
            {
                return id;
            }

            await Task.Delay(20, deadline.Token);
        }
    }

    // A killed process may be seen for a moment longer, and as a zombie until the system's first process looks.
    private static async Task<bool> IsRunningAsync(int id)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            if (!Process.GetProcesses().Any(p => p.Id == id) || IsZombie(id))
            {
                return false;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return true;
    }

    // The state is the first word behind the name in parentheses, see proc_pid_stat(5).
    private static bool IsZombie(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
