using System.Diagnostics;

namespace PluginKit.Integration.Tests.Go;

/// <summary>The Go host and plugin of <c>tests/go</c>, built once a run against Debian's go-plugin.</summary>
public sealed class GoPrograms
{
    private const string Install =
        "needs Go and go-plugin: apt-get install golang-go golang-github-hashicorp-go-plugin-dev golang-google-grpc-dev";

    private const string DebianPath = "/usr/share/gocode";
    private static readonly string[] Needed = ["github.com/hashicorp/go-plugin", "google.golang.org/grpc"];

    private static readonly (string Program, string Contract)[] Programs =
    [
        ("host", "storage"), ("plugin", "storage"), ("relayhost", "relay"), ("relayplugin", "relay"), ("muxpeer", "relay"), ("yamuxpeer", "relay"),
    ];

    // Once for all test classes.
    private static readonly Lazy<Task<string>> Folder = new(BuildAsync);

    /// <summary>The path of a program; skips the test by name where Go is not there.</summary>
    public async Task<string> PathAsync(string name)
    {
        var missing = !File.Exists("/usr/bin/go") || Needed.Any(p => !Directory.Exists(Path.Combine(DebianPath, "src", p)));
        if (missing)
        {
            Assert.Skip(Install);
        }

        return Path.Combine(await Folder.Value, name);
    }

    /// <summary>Runs a program to its end and gives what it wrote.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var token = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(token), process.StandardError.ReadToEndAsync(token));
        await process.WaitForExitAsync(token);
        return (process.ExitCode, await output, await error);
    }

    private static async Task<string> BuildAsync()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "go");
        var folder = Path.Combine(Path.GetTempPath(), "pluggable-storage-go");
        Directory.CreateDirectory(folder);
        // One after the other: the packages they share are compiled once.
        foreach (var (name, contract) in Programs)
        {
            var start = new ProcessStartInfo("/usr/bin/go", ["build", "-o", Path.Combine(folder, name), name + ".go", contract + ".go"])
            {
                WorkingDirectory = source,
                RedirectStandardError = true,
            };
            start.Environment["GO111MODULE"] = "off";
            start.Environment["GOFLAGS"] = "";
            start.Environment["GOPATH"] = DebianPath;
            start.Environment["GOCACHE"] = Path.Combine(Path.GetTempPath(), "pluggable-storage-go-cache");
            using var process = Process.Start(start)!;
            var error = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, error);
        }

        return folder;
    }
}
