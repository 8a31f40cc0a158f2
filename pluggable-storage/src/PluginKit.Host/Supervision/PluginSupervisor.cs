using PluginKit.Host.Telemetry;

namespace PluginKit.Host.Supervision;

/// <summary>Keeps a plugin running: probes it, ejects it, kills it when it does not come back, and starts it again within limits.</summary>
/// <typeparam name="TPlugin">The kind of plugin.</typeparam>
/// <remarks>The decisions are <see cref="SupervisorMachine"/>'s; here are the clock and the processes.</remarks>
public sealed class PluginSupervisor<TPlugin> : IAsyncDisposable
    where TPlugin : class, ISupervised
{
    private readonly Func<CancellationToken, Task<TPlugin>> _start;
    private readonly ProbePolicy _probe;
    private readonly TimeProvider _time;
    private readonly long _epoch;
    private readonly SupervisorMachine _machine;
    private readonly TransitionStream _transitions = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _run;
    private TPlugin? _plugin;

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
        var budget = new RestartBudget(restarts, chance ?? Random.Shared.NextDouble);
#pragma warning restore CA5394
        _machine = new SupervisorMachine(probe, budget, OnTransition);
        _run = RunAsync();
    }

    /// <summary>The plugin to call; null while there is none or it is ejected.</summary>
    public TPlugin? Ready => Current.State is SupervisorState.Ready or SupervisorState.Degraded ? Volatile.Read(ref _plugin) : null;

    /// <summary>The current state.</summary>
    public SupervisorTransition Current => _machine.Current;

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
            while (_machine.Begin() is { } life)
            {
                var reason = await LiveAsync(life);
                if (_machine.Ended(life, reason, _time.GetElapsedTime(_epoch)) is not { } pause)
                {
                    return;
                }

                await Task.Delay(pause, _time, _stopping.Token);
                PluginTelemetry.Restarts.Add(1);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            _machine.Stop();
        }
    }

    /// <returns>Why the plugin is no more.</returns>
    private async Task<string> LiveAsync(int life)
    {
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
        Volatile.Write(ref _plugin, plugin);
        try
        {
            return _machine.Started(life) ? await WatchAsync(plugin, life) : "stopped";
        }
        finally
        {
            Volatile.Write(ref _plugin, null);
        }
    }

    private async Task<string> WatchAsync(TPlugin plugin, int life)
    {
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var signals = ListenAsync(plugin, life, watching.Token);
        try
        {
            while (true)
            {
                await Task.WhenAny(plugin.Ended, Task.Delay(_probe.Period, _time, _stopping.Token));
                _stopping.Token.ThrowIfCancellationRequested();
                if (plugin.Ended.IsCompleted)
                {
                    return await plugin.Ended;
                }

                if (_machine.Probed(life, await ProbeAsync(plugin)))
                {
                    return "it did not answer its health probes";
                }
            }
        }
        finally
        {
            await watching.CancelAsync();
            await signals;
        }
    }

    private async Task ListenAsync(TPlugin plugin, int life, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                _machine.Signalled(life, await plugin.NextSignalAsync(cancellationToken));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or System.Threading.Channels.ChannelClosedException)
        {
            // The life is over, or the plugin has nothing more to say.
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

    private void OnTransition(SupervisorTransition transition)
    {
        if (transition.State == SupervisorState.Ejected)
        {
            PluginTelemetry.Ejections.Add(1);
        }

        _transitions.Publish(transition);
    }
}
