namespace PluginKit.Host.Supervision;

/// <summary>The states of a supervised plugin and what leads from one to the next. Pure: no clock, process or I/O.</summary>
/// <remarks>
/// Everything may be called from any thread. Each life of the plugin has a number; what is said of a life that is over
/// changes nothing, so a late transport error of the old process cannot eject the new one.
/// </remarks>
public sealed class SupervisorMachine
{
    // Not System.Threading.Lock: the systematic tests control monitors only.
    private readonly object _gate = new();
    private readonly ProbePolicy _probe;
    private readonly RestartBudget _budget;
    private readonly Action<SupervisorTransition> _onTransition;
    private SupervisorTransition _current = new(SupervisorState.Starting, "starting");
    private HealthJudgement? _judgement;
    private int _life;

    /// <summary>Makes a machine.</summary>
    /// <param name="probe">How health is judged.</param>
    /// <param name="budget">How often a plugin is started again.</param>
    /// <param name="onTransition">Hears every change of state, in order; it must not call back.</param>
    public SupervisorMachine(ProbePolicy probe, RestartBudget budget, Action<SupervisorTransition> onTransition)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(onTransition);
        (_probe, _budget, _onTransition) = (probe, budget, onTransition);
    }

    /// <summary>The state.</summary>
    public SupervisorTransition Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    /// <summary>Begins a life.</summary>
    /// <returns>Its number; null when the machine was stopped.</returns>
    public int? Begin()
    {
        lock (_gate)
        {
            if (IsOver)
            {
                return null;
            }

            _judgement = null;
            _life++;
            Publish(SupervisorState.Starting, "starting");
            return _life;
        }
    }

    /// <summary>The plugin has started.</summary>
    /// <param name="life">The number of the life.</param>
    /// <returns>False when it is not wanted any more: it must be stopped.</returns>
    public bool Started(int life)
    {
        lock (_gate)
        {
            if (IsOver || life != _life)
            {
                return false;
            }

            _judgement = new HealthJudgement(_probe);
            Publish(SupervisorState.Ready, "ready");
            return true;
        }
    }

    /// <summary>Takes the result of a probe.</summary>
    /// <param name="life">The number of the life.</param>
    /// <param name="succeeded">Whether the plugin said SERVING in time.</param>
    /// <returns>Whether it must be killed.</returns>
    public bool Probed(int life, bool succeeded)
    {
        lock (_gate)
        {
            return Applies(life) is { } judgement && Apply(judgement.Report(succeeded), succeeded ? "a probe succeeded" : "a probe failed");
        }
    }

    /// <summary>Takes what was learned between two probes.</summary>
    /// <param name="life">The number of the life.</param>
    /// <param name="signal">What it is.</param>
    public void Signalled(int life, HealthSignal signal)
    {
        lock (_gate)
        {
            if (Applies(life) is not { } judgement)
            {
                return;
            }

            _ = signal switch
            {
                HealthSignal.Serving => Apply(judgement.Report(true), "the plugin says that it serves"),
                HealthSignal.NotServing => Apply(judgement.Eject(), "the plugin says that it does not serve"),
                _ => Apply(judgement.Eject(), "too many calls in a row got no answer"),
            };
        }
    }

    /// <summary>The life is over: the plugin ended, was killed, or did not start.</summary>
    /// <param name="life">The number of the life.</param>
    /// <param name="reason">How, in one line.</param>
    /// <param name="now">The time since any fixed moment.</param>
    /// <returns>The pause before the next life; null when there is none.</returns>
    public TimeSpan? Ended(int life, string reason, TimeSpan now)
    {
        lock (_gate)
        {
            if (IsOver || life != _life)
            {
                return null;
            }

            _judgement = null;
            // This life has no number any more: a second report of the same end must not use up the budget.
            _life++;
            if (_budget.Next(now) is { } pause)
            {
                Publish(SupervisorState.Restarting, reason);
                return pause;
            }

            Publish(SupervisorState.Failed, $"too many restarts; the last reason: {reason}");
            return null;
        }
    }

    /// <summary>Ends the supervision.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            if (!IsOver)
            {
                _judgement = null;
                Publish(SupervisorState.Stopped, "stopped");
            }
        }
    }

    private bool IsOver => _current.State is SupervisorState.Failed or SupervisorState.Stopped;

    private HealthJudgement? Applies(int life) => !IsOver && life == _life ? _judgement : null;

    private bool Apply(PluginHealth health, string reason)
    {
        Publish(
            health switch
            {
                PluginHealth.Serving => SupervisorState.Ready,
                PluginHealth.Degraded => SupervisorState.Degraded,
                PluginHealth.HalfOpen => SupervisorState.HalfOpen,
                _ => SupervisorState.Ejected,
            },
            reason);
        return health == PluginHealth.Dead;
    }

    private void Publish(SupervisorState state, string reason)
    {
        if (_current.State == state && state != SupervisorState.Starting)
        {
            return;
        }

        _current = new SupervisorTransition(state, reason);
        _onTransition(_current);
    }
}
