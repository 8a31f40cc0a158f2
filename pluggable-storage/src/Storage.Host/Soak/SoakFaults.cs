using Storage.Host.Backends;
using Storage.Host.Routing;

namespace Storage.Host.Soak;

/// <summary>Kills the active plugin at random moments, and swaps backends in a loop.</summary>
internal sealed class SoakFaults(StorageRouter router, BackendSpec[] specs, SoakCounters counters, TimeProvider time)
{
    public async Task KillAsync(Random random, CancellationToken stop)
    {
        while (await PauseAsync(random, 300, 2500, stop))
        {
            router.Backend?.Kill();
            counters.NoteKill();
        }
    }

    public async Task SwapAsync(Random random, CancellationToken stop)
    {
        while (await PauseAsync(random, 50, 1000, stop))
        {
            // A target of another run of this loop holds old content: the swap replaces it.
            var result = await router.SwapAsync(specs[random.Next(specs.Length)], new SwapOptions(Discard: true), CancellationToken.None);
            counters.NoteSwap(result.Succeeded);
        }
    }

    private async Task<bool> PauseAsync(Random random, int least, int most, CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(least, most)), time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }
}
