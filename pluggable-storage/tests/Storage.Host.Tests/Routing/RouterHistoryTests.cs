using Microsoft.Extensions.Logging.Abstractions;
using PluginKit.Host.Supervision;
using Storage.Conformance.Histories;
using Storage.Contracts;
using Storage.Host.Routing;

namespace Storage.Host.Tests.Routing;

/// <summary>Clients, kills and swaps at random, in this process; the history is checked afterwards.</summary>
public sealed class RouterHistoryTests
{
    private const int Clients = 16;
    private static readonly string[] Names = ["memory", "file", "memory-2", "file-2"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public async Task Router_under_kills_and_swaps_is_linearizable_and_comes_to_its_end(int? seed)
    {
        var usedSeed = seed ?? Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {usedSeed}");
        var random = new Random(usedSeed);
        var recorder = new HistoryRecorder();
        await using var router = new StorageRouter(
            new FakeLauncher(),
            new RouterOptions { Restarts = new RestartPolicy { InitialBackoff = TimeSpan.FromMilliseconds(1), MaxBackoff = TimeSpan.FromMilliseconds(20), Intensity = int.MaxValue } },
            NullLogger.Instance,
            TimeProvider.System);
        await router.StartAsync(FakeLauncher.Spec("memory"), TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var store = new RecordingStorage(router, recorder);

        var clients = Enumerable.Range(0, Clients).Select(client => RunClientAsync(store, client, random.Next(), stop.Token)).ToList();
        clients.Add(KillAsync(router, random.Next(), stop.Token));
        var swaps = SwapAsync(router, random.Next(), stop.Token);
        await Task.WhenAll([.. clients, swaps]).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        var verdict = LinearizabilityChecker.Check(recorder.ToHistory());
        Assert.True(verdict.IsLinearizable, $"seed {usedSeed}: {verdict.Explanation}");
        Assert.True(recorder.Count > 500, $"only {recorder.Count} operations");
        Assert.True(await swaps > 0, "no swap succeeded");
    }

#pragma warning disable NOCTX004 // The token ends the loops between two calls; the history wants the outcome of every call.
    private static async Task RunClientAsync(RecordingStorage store, int client, int seed, CancellationToken stop)
    {
        await Task.Yield();
        var random = new Random(seed);
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var key = $"key-{random.Next(6)}";
            try
            {
                switch (random.Next(8))
                {
                    case < 4:
                        await store.GetAsync(key, CancellationToken.None);
                        break;
                    case < 7:
                        await store.PutAsync(key, System.Text.Encoding.UTF8.GetBytes($"{client}-{i}"), CancellationToken.None);
                        break;
                    default:
                        await store.DeleteAsync(key, CancellationToken.None);
                        break;
                }
            }
            catch (StorageException e) when (e.Error == StorageError.Unavailable)
            {
                // Recorded as a call of unknown outcome.
            }
        }
    }

    private static async Task KillAsync(StorageRouter router, int seed, CancellationToken stop)
    {
        var random = new Random(seed);
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(random.Next(12), CancellationToken.None);
            router.Backend!.Kill();
        }
    }

    private static async Task<int> SwapAsync(StorageRouter router, int seed, CancellationToken stop)
    {
        var random = new Random(seed);
        var succeeded = 0;
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(random.Next(8), CancellationToken.None);
            var spec = FakeLauncher.Spec(Names[random.Next(Names.Length)]);
            var result = await router.SwapAsync(spec, new SwapOptions(Discard: true), CancellationToken.None);
            succeeded += result.Succeeded ? 1 : 0;
        }

        return succeeded;
    }
#pragma warning restore NOCTX004
}
