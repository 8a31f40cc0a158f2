using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Routing;

/// <summary>Replaces the backend behind the gate. The caller makes sure that one replacement runs at a time.</summary>
/// <remarks>
/// Alive to other data: start, mirror, copy, verify, cut over, drain. Dead and volatile: start, restore from the journal.
/// Same data: hold calls back, stop, start. Any failure before the cut-over leaves the old backend where it was.
/// </remarks>
internal sealed class BackendSwap(
    SwapGate<Route> gate, ContentCopy copy, IBackendLauncher launcher, RouterOptions options, TimeProvider time)
{
    public async Task<SwapResult> RunAsync(BackendSpec spec, SwapOptions swapOptions, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var pause = new PauseWatch(time);
        try
        {
            var (copied, message) = await SwapAsync(spec, swapOptions, pause, cancellationToken);
            return new SwapResult(true, message, copied, time.GetElapsedTime(started), pause.Total);
        }
        catch (Exception e) when (e is BackendStartException or BackendLostException or StorageException or SwapRefusedException or SourceLostException)
        {
            return new SwapResult(false, e.Message, 0, time.GetElapsedTime(started), pause.Total);
        }
    }

    /// <summary>Starts the backend of a dead route again, with its content.</summary>
    public async Task RestartAsync(Route route, CancellationToken cancellationToken)
    {
        await route.Backend.DisposeAsync();
        var backend = await launcher.StartAsync(route.Backend.Spec, cancellationToken);
        await RestoreAndOpenAsync(route.Journal, backend, cancellationToken);
    }

    private async Task<(long Copied, string Message)> SwapAsync(
        BackendSpec spec, SwapOptions swapOptions, PauseWatch pause, CancellationToken cancellationToken)
    {
        var route = gate.Target ?? throw new SwapRefusedException("there is no backend yet");
        if (spec.DataIdentity is not null && spec.DataIdentity == route.Backend.Spec.DataIdentity)
        {
            return await ReplaceProcessAsync(route, spec, pause, cancellationToken);
        }

        if (route.Backend.Ended.IsCompleted && route.Journal is null)
        {
            // A dead backend with data of its own must live once more to give it away.
            await RestartAsync(route, cancellationToken);
            route = gate.Target!;
        }

        var target = await launcher.StartAsync(spec, cancellationToken);
        try
        {
            await MakeEmptyAsync(target, swapOptions, cancellationToken);
            return (route.Backend.Ended.IsCompleted, route.Journal) switch
            {
                (false, _) => await MigrateAsync(route, target, pause, cancellationToken),
                (true, { } journal) => await TakeOverFromDeadAsync(route, journal, target, pause, cancellationToken),
                // It died while the new one started; its data is out of reach until it runs again.
                (true, null) => throw new SwapRefusedException($"backend {route.Backend.Id} died during the swap; try again when it was restarted"),
            };
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    private static async Task MakeEmptyAsync(IBackend target, SwapOptions swapOptions, CancellationToken cancellationToken)
    {
        if (!target.IsScannable)
        {
            return;
        }

        var entries = (await target.StatAsync(cancellationToken)).Entries;
        if (entries > 0 && !swapOptions.Discard)
        {
            throw new SwapRefusedException(
                $"backend '{target.Spec.Name}' already holds {entries} entries, which the swap would destroy; discard them explicitly, or give it empty data");
        }

        if (entries > 0)
        {
            await ContentCopy.ClearAsync(target, cancellationToken);
        }
    }

    private async Task<(long Copied, string Message)> TakeOverFromDeadAsync(
        Route route, Journal journal, IBackend target, PauseWatch pause, CancellationToken cancellationToken)
    {
        using var paused = pause.Begin();
        await RestoreAndOpenAsync(journal, target, cancellationToken);
        await route.Backend.DisposeAsync();
        return (journal.Count, "restored from the host's journal");
    }

    private async Task RestoreAndOpenAsync(Journal? journal, IBackend target, CancellationToken cancellationToken)
    {
        try
        {
            // A durable backend that comes back has its own data; what is in a journal belonged to a volatile one.
            if (journal is not null)
            {
                // A call on the dead backend may yet take its note back. Such calls end with the backend; one that does not must
                // not hold up everybody else for ever.
                await Task.WhenAny(gate.Close(), Task.Delay(options.DrainTime, time, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
                await ContentCopy.RestoreAsync(journal, target, cancellationToken);
            }
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }

        gate.Open(new Route(target, target.IsDurable ? null : journal ?? new Journal()));
    }

    private async Task<(long Copied, string Message)> ReplaceProcessAsync(
        Route route, BackendSpec spec, PauseWatch pause, CancellationToken cancellationToken)
    {
        using var paused = pause.Begin();
        await DrainAsync(route, cancellationToken);
        await route.Backend.DisposeAsync();
        try
        {
            gate.Open(new Route(await launcher.StartAsync(spec, cancellationToken), null));
            return (0, "replaced the process over the same data");
        }
        catch (BackendStartException)
        {
            // Back to the one that worked.
            gate.Open(new Route(await launcher.StartAsync(route.Backend.Spec, CancellationToken.None), null));
            throw;
        }
    }

    private async Task<(long Copied, string Message)> MigrateAsync(
        Route route, IBackend target, PauseWatch pause, CancellationToken cancellationToken)
    {
        if (route.Journal is null && !route.Backend.IsScannable)
        {
            throw new SwapRefusedException(
                $"backend '{route.Backend.Spec.Name}' cannot be scanned (it speaks contract version 1 only), so its content cannot be moved");
        }

        // Two volatile backends share the journal: it already says what the new one will hold.
        var filled = route.Journal is null && !target.IsDurable ? new Journal() : null;
        var mirror = new Mirror(target, filled);
        await ChangeAsync(route, route with { Mirror = mirror }, pause, cancellationToken);
        try
        {
            var copied = await CopyWhileAliveAsync(route, mirror, target, filled, cancellationToken);
            await CutOverAsync(route, target, mirror, filled, pause, cancellationToken);
            await route.Backend.DisposeAsync();
            return (copied, $"copied {copied} entries while serving");
        }
        catch (SourceLostException) when (route.Journal is not null && target.IsScannable)
        {
            return await StartOverFromJournalAsync(route, route.Journal, target, pause, cancellationToken);
        }
        catch
        {
            await RollBackAsync(route, pause);
            throw;
        }
    }

    // A write whose backend died holds its key's lock until the next backend takes it, and that one comes only after this
    // swap: a copier that waited for the lock would wait for ever. So the copy ends with the backend it copies from.
    private async Task<long> CopyWhileAliveAsync(
        Route route, Mirror mirror, IBackend target, Journal? filled, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var copying = copy.CopyAsync(route, mirror, target, filled, stop.Token);
        if (await Task.WhenAny(copying, route.Backend.Ended) == copying)
        {
            return await copying;
        }

        await stop.CancelAsync();
        await ((Task)copying).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        throw new SourceLostException(route.Backend.Id);
    }

    // What the mirror got is not all that readers of the dead backend may have seen; the journal is.
    private async Task<(long Copied, string Message)> StartOverFromJournalAsync(
        Route route, Journal journal, IBackend target, PauseWatch pause, CancellationToken cancellationToken)
    {
        try
        {
            using var paused = pause.Begin();
            await gate.Close();
            await ContentCopy.ClearAsync(target, cancellationToken);
            await RestoreAndOpenAsync(journal, target, cancellationToken);
        }
        catch
        {
            await RollBackAsync(route, pause);
            throw;
        }

        await route.Backend.DisposeAsync();
        return (journal.Count, $"backend {route.Backend.Id} died during the swap; restored from the host's journal");
    }

    private async Task CutOverAsync(
        Route route, IBackend target, Mirror mirror, Journal? filled, PauseWatch pause, CancellationToken cancellationToken)
    {
        using var paused = pause.Begin();
        await DrainAsync(route, cancellationToken);
        if (mirror.IsSourceLost || route.Backend.Ended.IsCompleted)
        {
            throw new SourceLostException(route.Backend.Id);
        }

        if (mirror.Failure is { } failure)
        {
            throw new SwapRefusedException($"the new backend failed while it was filled: {failure.Message}");
        }

        var expected = route.Journal?.Count ?? (await route.Backend.StatAsync(cancellationToken)).Entries;
        if (target.IsScannable && (await target.StatAsync(cancellationToken)).Entries is var actual && actual != expected)
        {
            throw new SwapRefusedException($"after copying, the new backend holds {actual} entries and the old one {expected}");
        }

        gate.Open(new Route(target, target.IsDurable ? null : filled ?? route.Journal));
    }

    // When the old backend died meanwhile, the gate stays closed for the one that restarts it.
    private async Task RollBackAsync(Route route, PauseWatch pause)
    {
        using var paused = pause.Begin();
        await gate.Close();
        gate.Open(route);
        if (route.Backend.Ended.IsCompleted)
        {
            gate.Fail(current => current.Backend == route.Backend);
        }
    }

    private async Task ChangeAsync(Route from, Route to, PauseWatch pause, CancellationToken cancellationToken)
    {
        using var paused = pause.Begin();
        await DrainAsync(from, cancellationToken);
        gate.Open(to);
    }

    private async Task DrainAsync(Route route, CancellationToken cancellationToken)
    {
        var drained = gate.Close();
        try
        {
            await drained.WaitAsync(options.DrainTime, time, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            gate.Open(route);
            cancellationToken.ThrowIfCancellationRequested();
            throw new SwapRefusedException(
                $"calls in flight did not end within {options.DrainTime.TotalSeconds:0.###} s; try again when the backend is not stuck");
        }
    }
}
