using System.Diagnostics;
using System.Globalization;
using Measure;
using PluginKit.Host;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace PluginKit.Bench;

/// <summary>Start to handshake line, and resident memory, of a published NativeAOT storage backend.</summary>
internal static class AotFigures
{
    private const int Starts = 20;
    private const int Calls = 2000;

    public static async Task<int> RunAsync(string plugin, string? jsonFile)
    {
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            starts.Add(await StartAsync(plugin));
        }

        starts.Sort();
        Console.Out.WriteLine(FormattableString.Invariant($"start to handshake line: minimum {starts[0]:0.0} ms, median {starts[Starts / 2]:0.0} ms"));
        Bar[] bars =
        [
            new("NativeAOT backend, start to handshake", starts[Starts / 2], 60, BarDirection.AtMost, "ms"),
            new("NativeAOT backend, resident memory after 2000 calls", await MemoryAsync(plugin), 50, BarDirection.AtMost, "MiB"),
        ];
        BarReport.WriteText(Console.Out, bars);
        if (jsonFile is not null)
        {
            await using var file = File.Create(jsonFile);
            BarReport.WriteJson(file, bars);
        }

        return BarReport.ExitCode(bars);
    }

    private static async Task<double> StartAsync(string plugin)
    {
        var start = new ProcessStartInfo(plugin) { RedirectStandardOutput = true };
        start.Environment[StorageProtocol.CookieKey] = StorageProtocol.CookieValue;
        start.Environment["PLUGIN_PROTOCOL_VERSIONS"] = "1";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        process.Kill();
        await process.WaitForExitAsync();
        return line?.StartsWith("1|1|unix|", StringComparison.Ordinal) == true
            ? elapsed
            : throw new InvalidOperationException($"{plugin} is no storage plugin: it wrote '{line}'");
    }

    private static async Task<double> MemoryAsync(string plugin)
    {
        var result = await PluginHost.StartAsync(PeerRun.Options(plugin, tls: true), CancellationToken.None);
        await using var client = result.Client ?? throw new InvalidOperationException(result.Failure?.Message);
        var storage = new StorageClient(client.Invoker, TimeSpan.FromSeconds(30), TimeProvider.System);
        await storage.PutAsync("k", new byte[100], CancellationToken.None);
        for (var i = 0; i < Calls; i++)
        {
            await storage.GetAsync("k", CancellationToken.None);
        }

        var line = File.ReadLines($"/proc/{client.ProcessId}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
