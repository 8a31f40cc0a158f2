using Microsoft.Extensions.Logging.Abstractions;
using PluginKit.Host.Supervision;
using Storage.Conformance.Histories;
using Storage.Host.Backends;
using Storage.Host.Routing;
using Storage.Host.Soak;

namespace Storage.Host.Tests.Backends;

/// <summary>Swaps between the plugins of all five backends under load, with their servers behind them.</summary>
public sealed class EveryBackendTests
{
    private const int Seed = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SwapAsync_through_all_five_backends_with_kills_under_load_leaves_a_linearizable_history()
    {
        using var servers = new BackendServers();
        await servers.StartAsync(Cancel);
        var catalog = new BackendCatalog();
        BackendSpec[] specs =
        [
            catalog.Find(BackendCatalog.Memory),
            catalog.Find(BackendCatalog.FileSystem, servers.Folder("files")),
            catalog.Find("sqlite", servers.Folder("sqlite")),
            catalog.Find("redis", options: new Dictionary<string, string> { ["servers"] = servers.Redis }),
            catalog.Find("etcd", options: new Dictionary<string, string> { ["members"] = servers.Etcd }),
        ];
        var (time, random) = (TimeProvider.System, new Random(Seed));
        var (counters, recorder, keys) = (new SoakCounters(), new HistoryRecorder(), new SoakKeys(time));
        var options = new RouterOptions
        {
            Restarts = new RestartPolicy { InitialBackoff = TimeSpan.FromMilliseconds(10), MaxBackoff = TimeSpan.FromMilliseconds(100), Intensity = int.MaxValue },
        };
        await using var router = new StorageRouter(new PluginBackendLauncher(NullLogger.Instance, time), options, NullLogger.Instance, time);
        await router.StartAsync(specs[0], Cancel);
        var store = new RecordingStorage(router, recorder);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var clients = Enumerable.Range(0, 8)
            .Select(n => new SoakClient(store, n, new Random(random.Next()), keys, counters, time))
            .Select(client => Task.Run(() => client.RunAsync(stop.Token), CancellationToken.None))
            .ToList();

        foreach (var spec in specs.OrderBy(_ => random.Next()).ToList())
        {
            // One kill near every swap: before it, in the middle of it, or after it.
            var kill = KillAsync(router, TimeSpan.FromMilliseconds(random.Next(3000)));
            await SwapToAsync(router, spec);
            Assert.Equal(spec.Name, router.Backend!.Spec.Name);
            await kill;
        }

        await stop.CancelAsync();
        await Task.WhenAll(clients);
        foreach (var key in keys.All())
        {
            await store.GetAsync(key, Cancel);
        }

        var verdict = LinearizabilityChecker.Check(recorder.ToHistory());
        Assert.True(verdict.IsLinearizable, verdict.Explanation);
        Assert.True(counters.Unexpected == 0, counters.FirstError);
        Assert.True(counters.Acknowledged > 0);
    }

    // A kill may hit the swap itself, which then says so and has changed nothing.
    private static async Task SwapToAsync(StorageRouter router, BackendSpec spec)
    {
        var result = await router.SwapAsync(spec, new SwapOptions(Discard: true), Cancel);
        for (var again = 0; !result.Succeeded && again < 5; again++)
        {
            result = await router.SwapAsync(spec, new SwapOptions(Discard: true), Cancel);
        }

        Assert.True(result.Succeeded, $"swap to {spec.Name}: {result.Message}");
    }

    private static async Task KillAsync(StorageRouter router, TimeSpan delay)
    {
        await Task.Delay(delay, Cancel);
        router.Backend?.Kill();
    }
}
