using PluginKit.Host.Supervision;
using Storage.Conformance.Histories;
using Storage.Host.Backends;
using Storage.Host.Routing;

namespace Storage.Host.Soak;

/// <summary>Lets clients call while the active plugin is killed at random and backends are swapped in a loop, and checks the history.</summary>
/// <remarks>
/// What is proven is linearizability of each key over everything the clients saw, including a last read of every key: a lost
/// acknowledged write, a stale read or a write that comes back has no order that explains it.
/// </remarks>
public static class SoakRun
{
    /// <summary>Runs a soak.</summary>
    /// <param name="options">Load and length.</param>
    /// <param name="report">Told about once a second in one line; null for silence.</param>
    /// <param name="cancellationToken">Gives up; nothing is left running then.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    /// <exception cref="BackendNotFoundException">A backend is not where it should be.</exception>
    /// <exception cref="BackendStartException">The first backend did not start.</exception>
    public static async Task<SoakResult> RunAsync(SoakOptions options, Action<string>? report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var data = Directory.CreateTempSubdirectory("storage-soak-").FullName;
        try
        {
            var catalog = new BackendCatalog(options.PluginsDirectory);
            BackendSpec[] specs =
            [
                catalog.Find(BackendCatalog.Memory),
                catalog.Find(BackendCatalog.FileSystem, Path.Combine(data, "a")),
                catalog.Find(BackendCatalog.FileSystem, Path.Combine(data, "b")),
            ];
            return await RunAsync(options, specs, report, cancellationToken);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<SoakResult> RunAsync(
        SoakOptions options, BackendSpec[] specs, Action<string>? report, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        // A history that can be repeated, not a secret.
#pragma warning disable CA5394
        var seed = options.Seed ?? Random.Shared.Next();
#pragma warning restore CA5394
        var random = new Random(seed);
        var (counters, recorder, keys) = (new SoakCounters(), new HistoryRecorder(), new SoakKeys(time));
        var routerOptions = new RouterOptions
        {
            Restarts = new RestartPolicy { InitialBackoff = TimeSpan.FromMilliseconds(10), MaxBackoff = TimeSpan.FromMilliseconds(100), Intensity = int.MaxValue },
        };
        await using var router = new StorageRouter(new PluginBackendLauncher(options.Logger, time), routerOptions, options.Logger, time);
        await router.StartAsync(specs[0], cancellationToken);
        var store = new RecordingStorage(router, recorder);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = time.GetTimestamp();
        var tasks = Enumerable.Range(0, options.Clients)
            .Select(n => new SoakClient(store, n, new Random(random.Next()), keys, counters, time))
            .Select(client => Task.Run(() => client.RunAsync(stop.Token), CancellationToken.None))
            .ToList();
        var faults = new SoakFaults(router, specs, counters, time);
        tasks.Add(faults.KillAsync(new Random(random.Next()), stop.Token));
        tasks.Add(faults.SwapAsync(new Random(random.Next()), stop.Token));
        try
        {
            while (time.GetElapsedTime(started) < options.Duration)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(1, options.Duration.TotalSeconds)), time, cancellationToken);
                report?.Invoke($"{time.GetElapsedTime(started).TotalSeconds,5:0} s: {recorder.Count:N0} operations, {counters.Kills} kills, {counters.Swaps} swaps");
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(tasks);
        }

        var seconds = time.GetElapsedTime(started).TotalSeconds;
        foreach (var key in keys.All())
        {
            await store.GetAsync(key, cancellationToken);
        }

        var verdict = await Task.Run(() => LinearizabilityChecker.Check(recorder.ToHistory()), cancellationToken);
        return new SoakResult(
            seed, Math.Round(seconds, 1), recorder.Count, counters.Acknowledged, counters.Unknown, counters.Unexpected, counters.Kills,
            counters.Swaps, counters.Refused, Math.Round(counters.Longest.TotalMilliseconds, 1), verdict.IsLinearizable,
            !verdict.IsLinearizable ? $"{verdict.Explanation} (seed {seed})"
            : counters.FirstError.Length > 0 || (counters.Kills > 0 && counters.Swaps > 0) ? counters.FirstError
            : "it proves nothing: the run was over before a plugin was killed and one was swapped; make it longer");
    }
}
