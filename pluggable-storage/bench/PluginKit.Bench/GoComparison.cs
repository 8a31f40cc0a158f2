using System.Diagnostics;
using Charts;
using Measure;
using PluginKit.Host;

namespace PluginKit.Bench;

/// <summary>Runs both pairs in turn, several rounds, and compares their best figures.</summary>
internal static class GoComparison
{
    private const int Rounds = 4;
    private const int Milliseconds = 800;
    private const int Small = 100;
    private const int Large = 16 << 20;

    public static async Task<int> RunAsync(string? jsonFile, string? svgFile)
    {
        if (await GoPeer.BuildAsync() is not { } go)
        {
            await Console.Error.WriteLineAsync(
                "bars: go-plugin is not there; apt-get install golang-go golang-github-hashicorp-go-plugin-dev golang-google-grpc-dev");
            return 4;
        }

        var native = await NativePlugin.BuildAsync();
        var plugin = native ?? PeerRun.ManagedPlugin;
        Console.Out.WriteLine($"our plugin is {(native is null ? "not native: there is no linker" : "native")}");
        var one = await CompareAsync(go, plugin, 1, Small, tls: false);
        var many = await CompareAsync(go, plugin, 64, Small, tls: false);
        var secure = await CompareAsync(go, plugin, 1, Small, tls: true);
        var large = await CompareAsync(go, plugin, 1, Large, tls: false);
        var start = await StartMillisecondsAsync(plugin);
        // Two runs of the same Go pair must agree before a difference to it means anything.
        var conclusive = Math.Abs(one.Control - 1) < 0.25;
        Bar[] bars =
        [
            new("Get 100 B, one caller, p50 / go-plugin", one.Ours.P50 / one.Go.P50, 0.75, BarDirection.AtMost, "ratio", conclusive),
            new("Get 100 B, one caller, p99 / go-plugin", one.Ours.P99 / one.Go.P99, 0.75, BarDirection.AtMost, "ratio", conclusive),
            new("Get 100 B, 64 callers, throughput / go-plugin", many.Ours.PerSecond / many.Go.PerSecond, 1.3, BarDirection.AtLeast, "ratio", conclusive),
            new("Get 100 B with AutoMTLS, p50 / go-plugin", secure.Ours.P50 / secure.Go.P50, 1.1, BarDirection.AtMost, "ratio", conclusive),
            new("Get 16 MiB, p50 / go-plugin", large.Ours.P50 / large.Go.P50, 1.3, BarDirection.AtMost, "ratio", conclusive),
            new("process per call / persistent plugin", start * 1000 / one.Ours.P50, 100, BarDirection.AtLeast, "ratio"),
        ];
        BarReport.WriteText(Console.Out, bars);
        if (jsonFile is not null)
        {
            await using var file = File.Create(jsonFile);
            BarReport.WriteJson(file, bars);
        }

        if (svgFile is not null)
        {
            await File.WriteAllTextAsync(svgFile, RatioChart.ToSvg(bars, BarDirection.AtMost));
        }

        return BarReport.ExitCode(bars);
    }

    private static async Task<(Sample Ours, Sample Go, double Control)> CompareAsync(GoPeer go, string plugin, int callers, int bytes, bool tls)
    {
        var (ours, theirs, control) = (new List<Sample>(), new List<Sample>(), new List<Sample>());
        for (var round = 0; round < Rounds; round++)
        {
            theirs.Add(await go.MeasureAsync(callers, bytes, Milliseconds, tls));
            ours.Add(await OwnAsync(plugin, callers, bytes, tls));
            control.Add(await go.MeasureAsync(callers, bytes, Milliseconds, tls));
        }

        var (best, goBest, controlBest) = (Sample.Best(ours), Sample.Best(theirs), Sample.Best(control));
        Console.Out.WriteLine($"{callers,2} callers, {bytes} B, {(tls ? "AutoMTLS" : "plain")}: p50 µs, p99 µs, calls/s");
        Console.Out.WriteLine($"   ours       {best}");
        Console.Out.WriteLine($"   go-plugin  {goBest}");
        return (best, Sample.Best([goBest, controlBest]), controlBest.P50 / goBest.P50);
    }

    private static Task<Sample> OwnAsync(string plugin, int callers, int bytes, bool tls)
    {
        var start = new ProcessStartInfo(
            // Not the path of this process, which may be dotnet's.
            Path.Combine(AppContext.BaseDirectory, "PluginKit.Bench"), ["peer", plugin, $"{callers}", $"{bytes}", $"{Milliseconds}", tls ? "tls" : "plain"]);
        // Answers run on the thread that read them; must be set before the process starts, and the plugin inherits it.
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
        return GoPeer.ReadAsync(start);
    }

    private static async Task<double> StartMillisecondsAsync(string plugin)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var result = await PluginHost.StartAsync(PeerRun.Options(plugin, tls: false), CancellationToken.None);
            await result.Client!.StopAsync(CancellationToken.None);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }
}
