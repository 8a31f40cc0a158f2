using System.Diagnostics;
using System.Globalization;
using Gates.Processes;

namespace Gates.Tests.Processes;

public sealed class ProcessRunnerTests
{
    private static readonly string Here = Path.GetTempPath();

    [Fact]
    public async Task Run_gives_exit_code_and_both_streams()
    {
        var result = await new ProcessRunner(_ => { }).RunAsync(
            new ProcessRequest("sh", ["-c", "echo out; echo err >&2; exit 7"], Here), TestContext.Current.CancellationToken);

        Assert.Equal(7, result.ExitCode);
        Assert.Equal("out\n", result.Output);
        Assert.Equal(["err", "out"], result.Lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_program_that_is_missing_says_what_to_do()
    {
        var exception = await Assert.ThrowsAsync<ProgramMissingException>(() => new ProcessRunner(_ => { }).RunAsync(
            new ProcessRequest("no-such-program-7", [], Here), TestContext.Current.CancellationToken));

        Assert.Contains("'no-such-program-7' cannot be started", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_cancelled_leaves_neither_the_program_nor_its_children()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var pids = new List<int>();
        var runner = new ProcessRunner(line =>
        {
            pids.Add(int.Parse(line, CultureInfo.InvariantCulture));
            if (pids.Count == 2)
            {
                stop.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => runner.RunAsync(
            new ProcessRequest("sh", ["-c", "sleep 600 & echo $$; echo $!; wait"], Here), stop.Token));

        Assert.Equal(2, pids.Count);
        var deadline = Stopwatch.StartNew();
        while (pids.Any(IsAlive) && deadline.Elapsed < TimeSpan.FromSeconds(10))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain(pids, IsAlive);
    }

    [Fact]
    public void Request_is_written_as_a_person_would_type_it()
    {
        Assert.Equal("sh -c 'echo a'", new ProcessRequest("sh", ["-c", "echo a"], Here).ToString());
    }

    private static bool IsAlive(int pid)
    {
        // A killed child whose parent is gone may stay as a zombie until init collects it.
        var stat = $"/proc/{pid}/stat";
        return File.Exists(stat) && !File.ReadAllText(stat).Split(") ")[^1].StartsWith('Z');
    }
}
