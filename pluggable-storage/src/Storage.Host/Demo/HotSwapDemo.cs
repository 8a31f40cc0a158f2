using Storage.Host.Backends;
using Storage.Host.Routing;

namespace Storage.Host.Demo;

/// <summary>Kills the backend under load, starts another kind, and counts what the clients noticed.</summary>
public static class HotSwapDemo
{
    private static readonly TimeSpan ReportPeriod = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the demonstration.</summary>
    /// <param name="options">Load and places.</param>
    /// <param name="progress">Told ten times a second and at each step; null for silence.</param>
    /// <param name="cancellationToken">Ends it; nothing is left running then.</param>
    /// <returns>What was measured.</returns>
    /// <exception cref="BackendNotFoundException">A backend is not where it should be.</exception>
    /// <exception cref="BackendStartException">A backend did not start.</exception>
    public static async Task<HotSwapResult> RunAsync(
        HotSwapOptions options, IProgress<HotSwapProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Clients, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Clients, 256);
        ArgumentOutOfRangeException.ThrowIfNegative(options.CallsPerSecond);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ValueBytes, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.KeysPerClient, 1);

        var data = options.DataDirectory ?? Directory.CreateTempSubdirectory("storage-demo-").FullName;
        try
        {
            var catalog = new BackendCatalog(options.PluginsDirectory);
            var memory = catalog.Find(BackendCatalog.Memory, executable: options.MemoryPlugin);
            var files = catalog.Find(BackendCatalog.FileSystem, Path.Combine(data, "store"));
            return await RunAsync(options, memory, files, progress, cancellationToken);
        }
        finally
        {
            if (options.DataDirectory is null)
            {
                Directory.Delete(data, recursive: true);
            }
        }
    }

    private static async Task<HotSwapResult> RunAsync(
        HotSwapOptions options, BackendSpec memory, BackendSpec files, IProgress<HotSwapProgress>? progress, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var counters = new LoadCounters();
        var display = new DemoDisplay(counters, progress, time);
        var routerOptions = new RouterOptions { RestartOnExit = false };
        await using var router = new StorageRouter(new PluginBackendLauncher(options.Logger, time), routerOptions, options.Logger, time);
        display.Report(HotSwapPhase.Starting, "starting the in-memory plugin");
        await router.StartAsync(memory, cancellationToken);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var clients = Enumerable.Range(0, options.Clients).Select(n => new LoadClient(router, n, options, counters, time)).ToList();
        var load = Task.WhenAll(clients.Select(client => Task.Run(() => client.RunAsync(stop.Token), CancellationToken.None)));
        try
        {
            await display.WaitAsync(HotSwapPhase.Memory, "load on the in-memory plugin", options.PhaseDuration, ReportPeriod, cancellationToken);
            var before = Latency.Of(counters.TakeDurations());

            var killed = time.GetTimestamp();
            display.Report(HotSwapPhase.Swapping, $"SIGKILL to process {router.Backend!.ProcessId}; starting the file-system plugin");
            router.Backend.Kill();
            var swap = await router.SwapAsync(files, new SwapOptions(), cancellationToken);
            if (!swap.Succeeded)
            {
                throw new BackendStartException($"the swap failed: {swap.Message}");
            }

            var swapMs = time.GetElapsedTime(killed).TotalMilliseconds;
            counters.TakeDurations();
            await display.WaitAsync(
                HotSwapPhase.FileSystem, $"load on the file-system plugin ({swap.Message})", options.PhaseDuration, ReportPeriod, cancellationToken);
            var after = Latency.Of(counters.TakeDurations());

            await stop.CancelAsync();
            await load;
            display.Report(HotSwapPhase.Verifying, "reading back every acknowledged write");
            long lost = 0;
            foreach (var client in clients)
            {
                lost += await client.CountLostAsync(cancellationToken);
            }

            display.Report(HotSwapPhase.Done, "done");
            return new HotSwapResult(
                counters.Calls, counters.Failures, counters.StaleReads, counters.Acknowledged, lost, swapMs, before, after)
            {
                FirstError = counters.FirstError,
            };
        }
        finally
        {
            await stop.CancelAsync();
        }
    }
}
