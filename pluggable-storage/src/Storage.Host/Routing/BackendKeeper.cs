using Microsoft.Extensions.Logging;
using PluginKit.Host.Supervision;
using Storage.Contracts;
using Storage.Host.Backends;

namespace Storage.Host.Routing;

/// <summary>Starts, restarts and replaces the backend behind the gate; one change at a time.</summary>
internal sealed class BackendKeeper : IAsyncDisposable
{
    private readonly SwapGate<Route> _gate;
    private readonly IBackendLauncher _launcher;
    private readonly RouterOptions _options;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly BackendSwap _swap;
    private readonly RestartBudget _budget;
    private readonly long _epoch;
    private readonly RecentList<Probe> _probes = new(60);
    private readonly SemaphoreSlim _change = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private bool _disposed;

    public BackendKeeper(
        SwapGate<Route> gate, ContentCopy copy, IBackendLauncher launcher, RouterOptions options, ILogger logger, TimeProvider time)
    {
        (_gate, _launcher, _options, _logger, _time) = (gate, launcher, options, logger, time);
        _swap = new BackendSwap(gate, copy, launcher, options, time);
        // CA5394: jitter is no secret.
#pragma warning disable CA5394
        _budget = new RestartBudget(options.Restarts, Random.Shared.NextDouble);
#pragma warning restore CA5394
        _epoch = time.GetTimestamp();
        Closing = _closing.Token;
    }

    /// <summary>The last probes, the oldest first.</summary>
    public IReadOnlyList<Probe> Probes => _probes.ToList();

    /// <summary>Why the last try to restart the backend that ended last failed; null when none has failed.</summary>
    public string? LastFailure { get; private set; }

    /// <summary>Cancelled when the router ends.</summary>
#pragma warning disable NOCTX016 // It is the router's life, which no single call can bring along.
    public CancellationToken Closing { get; }
#pragma warning restore NOCTX016

    public async Task StartAsync(BackendSpec spec, CancellationToken cancellationToken)
    {
        await _change.WaitAsync(cancellationToken);
        try
        {
            var backend = await _launcher.StartAsync(spec, cancellationToken);
            var journal = backend.IsDurable ? null : new Journal();
            if (journal is not null && backend.IsScannable)
            {
                await foreach (var entry in backend.ScanAsync(cancellationToken))
                {
                    journal.Set(entry.Key, entry.Value);
                }
            }

            _gate.Open(new Route(backend, journal));
            Watch(backend);
        }
        finally
        {
            _change.Release();
        }
    }

    public async Task<SwapResult> SwapAsync(BackendSpec spec, SwapOptions options, CancellationToken cancellationToken)
    {
        await _change.WaitAsync(cancellationToken);
        try
        {
            return await SwapAndWatchAsync(spec, options, cancellationToken);
        }
        finally
        {
            _change.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _closing.CancelAsync();
        // A start under way sees the cancellation; then nobody changes the route any more.
        await _change.WaitAsync(CancellationToken.None);
        var drained = _gate.Close();
        await Task.WhenAny(drained, Task.Delay(_options.DrainTime, _time, CancellationToken.None));
        if (_gate.Target is { } route)
        {
            await route.Backend.DisposeAsync();
        }

        _closing.Dispose();
    }

    private async Task<SwapResult> SwapAndWatchAsync(BackendSpec spec, SwapOptions options, CancellationToken cancellationToken)
    {
        var before = _gate.Target?.Backend;
        try
        {
            var result = await _swap.RunAsync(spec, options, cancellationToken);
            RouterLog.Swapped(_logger, spec.Name, result.Succeeded, result.Message, result.Elapsed.TotalMilliseconds);
            return result;
        }
        finally
        {
            // Also a swap that failed or was given up may have started a backend: the old one, again.
            if (_gate.Target is { } route && route.Backend != before)
            {
                Watch(route.Backend);
            }
        }
    }

    private void Watch(IBackend backend) => _ = Task.WhenAll(WatchAsync(backend), ProbeAsync(backend));

    private async Task WatchAsync(IBackend backend)
    {
        var end = await backend.Ended;
        _gate.Fail(route => route.Backend == backend);
        if (_gate.Target?.Backend != backend || Closing.IsCancellationRequested)
        {
            return;
        }

        // What went wrong at an earlier end explains nothing now, whether a restart or a swap mended it.
        LastFailure = null;
        RouterLog.BackendEnded(_logger, backend.Id, end);
        if (!_options.RestartOnExit)
        {
            return;
        }

        try
        {
            // Calls that wait fail after their own limit; the backend is tried for as long as the router lives.
            while (!await TryRestartAsync(backend, _budget.Next(_time.GetElapsedTime(_epoch)) ?? _options.Restarts.Period))
            {
            }
        }
        catch (OperationCanceledException)
        {
            // The router ends.
        }
    }

    // A backend that hangs is as good as dead; killing it lets the calls that wait for it go on with the next one.
    private async Task ProbeAsync(IBackend backend)
    {
        var judgement = new HealthJudgement(_options.Probe);
        try
        {
            while (!backend.Ended.IsCompleted)
            {
                await Task.Delay(_options.Probe.Period, _time, Closing);
                var (at, started) = (_time.GetUtcNow(), _time.GetTimestamp());
                var isServing = await IsServingAsync(backend);
                _probes.Add(new Probe(at, backend.Id, isServing, _time.GetElapsedTime(started)));
                if (judgement.Report(isServing) == PluginHealth.Dead && !backend.Ended.IsCompleted)
                {
                    RouterLog.BackendHangs(_logger, backend.Id);
                    backend.Kill();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The router ends.
        }
    }

    private async Task<bool> IsServingAsync(IBackend backend)
    {
        using var timeout = new CancellationTokenSource(_options.Probe.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, Closing);
        try
        {
            return (await backend.HealthAsync(either.Token)).IsServing;
        }
        catch (Exception) when (!Closing.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <returns>Whether there is nothing more to do.</returns>
    private async Task<bool> TryRestartAsync(IBackend dead, TimeSpan pause)
    {
        await Task.Delay(pause, _time, Closing);
        await _change.WaitAsync(Closing);
        try
        {
            if (_gate.Target is not { } route || route.Backend != dead)
            {
                // A swap was faster.
                return true;
            }

            await _swap.RestartAsync(route, Closing);
            Watch(_gate.Target!.Backend);
            return true;
        }
        catch (Exception e) when (e is BackendStartException or BackendLostException or StorageException)
        {
            LastFailure = e.Message;
            RouterLog.RestartFailed(_logger, dead.Id, e.Message);
            return false;
        }
        finally
        {
            _change.Release();
        }
    }
}
