using System.Diagnostics;

namespace PluginKit.Bench;

/// <summary>go-plugin's host with go-plugin's plugin, built from <c>tests/go</c>.</summary>
/// <param name="folder">Where the built programs are.</param>
internal sealed class GoPeer(string folder)
{
    private const string Go = "/usr/bin/go";

    public static async Task<GoPeer?> BuildAsync()
    {
        if (!File.Exists(Go) || !Directory.Exists("/usr/share/gocode/src/google.golang.org/grpc"))
        {
            return null;
        }

        var folder = Path.Combine(Path.GetTempPath(), "pluggable-storage-go");
        Directory.CreateDirectory(folder);
        foreach (var name in (string[])["host", "plugin"])
        {
            var start = new ProcessStartInfo(Go, ["build", "-o", Path.Combine(folder, name), name + ".go", "storage.go"])
            {
                WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "go"),
            };
            start.Environment["GO111MODULE"] = "off";
            start.Environment["GOFLAGS"] = "";
            start.Environment["GOPATH"] = "/usr/share/gocode";
            start.Environment["GOCACHE"] = Path.Combine(Path.GetTempPath(), "pluggable-storage-go-cache");
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                return null;
            }
        }

        return new GoPeer(folder);
    }

    public Task<Sample> MeasureAsync(int callers, int bytes, int milliseconds, bool tls) => ReadAsync(new ProcessStartInfo(
        Path.Combine(folder, "host"),
        [
            "-plugin", Path.Combine(folder, "plugin"), "-bench", $"{callers}", "-size", $"{bytes}", "-for", $"{milliseconds}ms",
            tls ? "-mtls=true" : "-mtls=false",
        ]));

    public static async Task<Sample> ReadAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Sample.Parse(await output)
            : throw new InvalidOperationException($"{start.FileName} failed: {await output}{await error}");
    }
}
