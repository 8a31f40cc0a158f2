using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Storage.Host.Tests.Docs;

/// <summary>Runs every command of the runbook in order and compares what it prints with what the page says.</summary>
public sealed partial class RunbookTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("storage-runbook-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Runbook_commands_print_what_the_page_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the page is written for a Unix shell");
        var (script, expected) = Read();
        var path = Path.Combine(_directory, "runbook.sh");
        await File.WriteAllTextAsync(path, script, TestContext.Current.CancellationToken);

        var start = new ProcessStartInfo("bash", [path])
        {
            WorkingDirectory = _directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(bash.ExitCode == 0, $"{output}\n{await error}");
        output += await File.ReadAllTextAsync(Path.Combine(_directory, "served"), TestContext.Current.CancellationToken);
        foreach (var line in expected)
        {
            var pattern = Port().Replace(Regex.Escape(line).Replace("\\.\\.\\.", ".*", StringComparison.Ordinal), ":[0-9]+");
            Assert.True(Regex.IsMatch(output, pattern), $"no line like '{line}' in:\n{output}");
        }
    }

    private static (string Script, List<string> Expected) Read([CallerFilePath] string source = "")
    {
        var page = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../../docs/runbook.md"));
        var program = Path.Combine(AppContext.BaseDirectory, "Storage.Host");
        var script = new List<string>
        {
            "set -em",
            $"storage() {{ '{program}' \"$@\"; }}",
            "trap 'kill -INT %1 2>/dev/null; wait' EXIT",
        };
        var expected = new List<string>();
        var isConsole = false;
        foreach (var line in File.ReadLines(page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isConsole = line == "```console";
            }
            else if (isConsole && line.StartsWith("$ storage serve", StringComparison.Ordinal))
            {
                // Not through the function: that would be a shell in the background, which does not pass the signal on.
                // The service takes free ports itself: one found before could be another test's by the time it listens.
                script.Add($"'{program}'{line["$ storage".Length..^1]} --url http://127.0.0.1:0 --grpc-url http://127.0.0.1:0 > served &");
                script.Add("for i in $(seq 600); do grep -q gRPC served && break; kill -0 %1; sleep 0.1; done");
                script.Add("http=$(sed -n 's,^serving on \\(.*\\)/$,\\1,p' served)");
            }
            else if (isConsole && line.StartsWith("$ ", StringComparison.Ordinal))
            {
                script.Add(line[2..].Replace("http://127.0.0.1:8080", "$http", StringComparison.Ordinal));
            }
            else if (isConsole)
            {
                expected.Add(line);
            }
        }

        return (string.Join('\n', script) + "\n", expected);
    }

    [GeneratedRegex(":808[01]")]
    private static partial Regex Port();
}
