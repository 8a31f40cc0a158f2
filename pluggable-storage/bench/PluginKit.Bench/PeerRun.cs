using System.Diagnostics;
using PluginKit.Host;
using PluginKit.Protocol.Handshake;
using Storage.Contracts;
using Storage.Contracts.Wire;

namespace PluginKit.Bench;

/// <summary>Our side of the comparison: the same load as <c>tests/go/host.go</c> puts on its plugin.</summary>
internal static class PeerRun
{
    /// <value>As long as the Go host's: compiled just in time or not, both sides are measured when they run as they will run on.</value>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <value>The backend beside this program, for where there is no native one.</value>
    public static string ManagedPlugin { get; } = Path.Combine(AppContext.BaseDirectory, "plugins", "memory", "Storage.Backends.Memory");

    public static PluginStartOptions Options(string plugin, bool tls) => new()
    {
        Executable = plugin,
        Cookie = new MagicCookie(StorageProtocol.CookieKey, StorageProtocol.CookieValue),
        Versions = [StorageProtocol.Version1],
        MutualTls = tls,
        AnswersInline = true,
    };

    public static async Task<int> RunAsync(string plugin, int callers, int bytes, TimeSpan duration, bool tls)
    {
        var result = await PluginHost.StartAsync(Options(plugin, tls), CancellationToken.None);
        if (!result.IsReady)
        {
            await Console.Error.WriteLineAsync(result.Failure.Message);
            return 2;
        }

        await using var client = result.Client;
        var storage = new StorageClient(client.Invoker, TimeSpan.FromSeconds(30), TimeProvider.System);
        await storage.PutAsync("k", new byte[bytes], CancellationToken.None);
        await LoadAsync(storage, callers, WarmUp);
        var watch = Stopwatch.StartNew();
        var all = await LoadAsync(storage, callers, duration);
        var elapsed = watch.Elapsed;
        Array.Sort(all);
        Console.Out.WriteLine(new Sample(
            Stopwatch.GetElapsedTime(0, all[(int)((all.Length - 1) * 0.5)]).TotalMicroseconds,
            Stopwatch.GetElapsedTime(0, all[(int)((all.Length - 1) * 0.99)]).TotalMicroseconds,
            all.Length / elapsed.TotalSeconds));
        return 0;
    }

    private static async Task<long[]> LoadAsync(StorageClient storage, int callers, TimeSpan duration)
    {
        var until = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var lanes = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            var own = new List<long>();
            for (var now = Stopwatch.GetTimestamp(); now < until;)
            {
                await storage.GetAsync("k", CancellationToken.None);
                var end = Stopwatch.GetTimestamp();
                own.Add(end - now);
                now = end;
            }

            return own;
        })));
        return [.. lanes.SelectMany(lane => lane)];
    }
}
