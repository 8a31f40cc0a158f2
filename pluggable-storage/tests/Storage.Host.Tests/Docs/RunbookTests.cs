using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Storage.Host.Tests.Docs;

/// <summary>Runs every command of the runbook in order and compares what it prints with what the page says.</summary>
public sealed class RunbookTests : IDisposable
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
        foreach (var line in expected)
        {
            var pattern = Regex.Escape(line).Replace("\\.\\.\\.", ".*", StringComparison.Ordinal);
            Assert.True(Regex.IsMatch(output, pattern), $"no line like '{line}' in:\n{output}");
        }
    }

    private static (string Script, List<string> Expected) Read([CallerFilePath] string source = "")
    {
        var page = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../../docs/runbook.md"));
        var (http, grpc) = (FreePort(), FreePort());
        var program = Path.Combine(AppContext.BaseDirectory, "Storage.Host");
        var script = new List<string>
        {
            "set -em",
            $"storage() {{ '{program}' \"$@\"; }}",
            "trap 'kill -INT %1 2>/dev/null; wait' EXIT",
        };
        var expected = new List<string>();
        var isConsole = false;
        foreach (var raw in File.ReadLines(page))
        {
            var line = raw.Replace("127.0.0.1:8080", $"127.0.0.1:{http}", StringComparison.Ordinal)
                .Replace("127.0.0.1:8081", $"127.0.0.1:{grpc}", StringComparison.Ordinal);
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isConsole = line == "```console";
            }
            else if (isConsole && line.StartsWith("$ storage serve", StringComparison.Ordinal))
            {
                // Not through the function: that would be a shell in the background, which does not pass the signal on.
                script.Add($"'{program}'{line["$ storage".Length..^1]} --url http://127.0.0.1:{http} --grpc-url http://127.0.0.1:{grpc} &");
                script.Add($"for i in $(seq 200); do storage backends --url http://127.0.0.1:{http} >/dev/null 2>&1 && break; sleep 0.1; done");
            }
            else if (isConsole && line.StartsWith("$ ", StringComparison.Ordinal))
            {
                script.Add(line[2..]);
            }
            else if (isConsole)
            {
                expected.Add(line);
            }
        }

        return (string.Join('\n', script) + "\n", expected);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
