namespace PluginKit.Host.Supervision;

/// <summary>Keeps a plugin running: probes it, ejects it, kills it when it does not come back, and starts it again within limits.</summary>
/// <typeparam name="TPlugin">The kind of plugin.</typeparam>
public sealed class PluginSupervisor<TPlugin> : IAsyncDisposable
    where TPlugin : class, ISupervised
{
    private readonly Func<CancellationToken, Task<TPlugin>> _start;
    private readonly ProbePolicy _probe;
    private readonly RestartBudget _budget;
    private readonly TimeProvider _time;
    private readonly long _epoch;
    private readonly TransitionStream _transitions = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _run;
    private TPlugin? _ready;

    /// <summary>Makes a supervisor, which begins at once.</summary>
    /// <param name="start">Starts the plugin; an exception means that it did not start.</param>
    /// <param name="restarts">How often it is started again.</param>
    /// <param name="probe">How its health is judged.</param>
    /// <param name="time">The clock.</param>
    /// <param name="chance">Gives numbers from 0 up to 1 for the jitter; null for <see cref="Random.Shared"/>.</param>
    public PluginSupervisor(
        Func<CancellationToken, Task<TPlugin>> start, RestartPolicy restarts, ProbePolicy probe, TimeProvider time, Func<double>? chance = null)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(time);
        (_start, _probe, _time, _epoch) = (start, probe, time, time.GetTimestamp());
        // CA5394: jitter is no secret.
#pragma warning disable CA5394
        _budget = new RestartBudget(restarts, chance ?? Random.Shared.NextDouble);
#pragma warning restore CA5394
        _run = RunAsync();
    }

    /// <summary>The plugin to call; null while there is none or it is ejected.</summary>
    public TPlugin? Ready => Volatile.Read(ref _ready);

    /// <summary>The current state.</summary>
    public SupervisorTransition Current => _transitions.Current;

    /// <summary>The changes of state; a new observer hears the current one first. Observers must return soon.</summary>
    public IObservable<SupervisorTransition> Transitions => _transitions;

    /// <summary>Stops the plugin and the supervision.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _run;
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                var reason = await RunOnceAsync();
                if (_budget.Next(_time.GetElapsedTime(_epoch)) is not { } pause)
                {
                    _transitions.Publish(SupervisorState.Failed, $"too many restarts; the last reason: {reason}");
                    return;
                }

                _transitions.Publish(SupervisorState.Restarting, reason);
                await Task.Delay(pause, _time, _stopping.Token);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            _transitions.Publish(SupervisorState.Stopped, "stopped");
        }
    }

    /// <returns>Why the plugin is no more.</returns>
    private async Task<string> RunOnceAsync()
    {
        _transitions.Publish(SupervisorState.Starting, "starting");
        TPlugin plugin;
        try
        {
            plugin = await _start(_stopping.Token);
        }
        catch (Exception e) when (e is not OperationCanceledException || !_stopping.IsCancellationRequested)
        {
            return e.Message;
        }

        await using var owned = plugin;
        try
        {
            Volatile.Write(ref _ready, plugin);
            _transitions.Publish(SupervisorState.Ready, "ready");
            return await WatchAsync(plugin);
        }
        finally
        {
            Volatile.Write(ref _ready, null);
        }
    }

    private async Task<string> WatchAsync(TPlugin plugin)
    {
        var judgement = new HealthJudgement(_probe);
        while (true)
        {
            await Task.WhenAny(plugin.Ended, Task.Delay(_probe.Period, _time, _stopping.Token));
            _stopping.Token.ThrowIfCancellationRequested();
            if (plugin.Ended.IsCompleted)
            {
                return await plugin.Ended;
            }

            if (Apply(plugin, judgement.Report(await ProbeAsync(plugin))))
            {
                return "it did not answer its health probes";
            }
        }
    }

    /// <returns>Whether it must be killed.</returns>
    private bool Apply(TPlugin plugin, PluginHealth health)
    {
        switch (health)
        {
            case PluginHealth.Serving:
                Volatile.Write(ref _ready, plugin);
                _transitions.Publish(SupervisorState.Ready, "probes succeed");
                return false;
            case PluginHealth.Degraded:
                _transitions.Publish(SupervisorState.Degraded, "a probe failed");
                return false;
            default:
                Volatile.Write(ref _ready, null);
                _transitions.Publish(SupervisorState.Ejected, "probes failed");
                return health == PluginHealth.Dead;
        }
    }

    private async Task<bool> ProbeAsync(TPlugin plugin)
    {
        using var timeout = new CancellationTokenSource(_probe.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stopping.Token);
        try
        {
            // Also a probe that ignores its token must not stop the supervision.
            return await plugin.ProbeAsync(either.Token).WaitAsync(either.Token);
        }
        catch (Exception) when (!_stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
