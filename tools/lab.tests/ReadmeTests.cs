using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Lab.Tests;

/// <summary>Runs what the repository's README tells a newcomer to run.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Root = RepositoryRoot.Find(null);

    /// <summary>The command that is running this test: it cannot run itself.</summary>
    private const string TestCommand = "dotnet test";

    public static TheoryData<string> Commands => [.. ReadCommands().Where(command => command != TestCommand)];

    [Fact]
    public void Readme_shows_both_main_commands_before_line_30()
    {
        var head = File.ReadLines(Path.Combine(Root, "README.md")).Take(29).ToArray();

        Assert.Contains(head, line => line.Contains("dotnet run --project tools/lab -- capstone", StringComparison.Ordinal));
        Assert.Contains(head, line => line.Contains(TestCommand, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Readme_command_runs_and_succeeds(string command)
    {
        var (exitCode, output) = await RunAsync(ForThisBuild(command), TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, $"'{command}' exited with {exitCode}:\n{output}");
    }

    private static IEnumerable<string> ReadCommands()
    {
        var inFence = false;
        foreach (var line in File.ReadLines(Path.Combine(Root, "README.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inFence = !inFence;
            }
            else if (inFence && Prompt().Match(line) is { Success: true } match)
            {
                yield return match.Groups[1].Value.Trim();
            }
        }
    }

    // The commands are run on what has just been built: building again below a running test would fight over files.
    private static string ForThisBuild(string command) =>
        command.Replace("dotnet run --project", $"dotnet run --no-build -c {Configuration} --project", StringComparison.Ordinal);

    private static string Configuration => Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));

    private static async Task<(int ExitCode, string Output)> RunAsync(string command, CancellationToken cancellationToken)
    {
        // Two of them put load on the machine for seconds; the tests beside this one, which only want to get done, go first.
        using var process = Process.Start(new ProcessStartInfo("nice", ["-n", "5", "bash", "-c", command])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await error);
    }

    [GeneratedRegex(@"^\$ ([^#]+)")]
    private static partial Regex Prompt();
}
