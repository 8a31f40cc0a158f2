namespace PluginKit.Host.Supervision;

/// <summary>Decides whether and when a plugin is started again. Pure: the time and the chance are given to it.</summary>
/// <remarks>
/// The pauses follow "decorrelated jitter": each is drawn between the shortest pause and three times the one before, so
/// that many plugins that died together do not come back together.
/// </remarks>
public sealed class RestartBudget
{
    private const int Growth = 3;

    private readonly RestartPolicy _policy;
    private readonly Func<double> _chance;
    private readonly Queue<TimeSpan> _restarts = new();
    private TimeSpan _previous;

    /// <summary>Makes a budget.</summary>
    /// <param name="policy">The limits.</param>
    /// <param name="chance">Gives numbers from 0 up to but not including 1.</param>
    public RestartBudget(RestartPolicy policy, Func<double> chance)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(chance);
        (_policy, _chance, _previous) = (policy, chance, policy.InitialBackoff);
    }

    /// <summary>Asks for a restart.</summary>
    /// <param name="now">The time since any fixed moment; never goes back.</param>
    /// <returns>How long to pause before it; null when the budget is used up.</returns>
    public TimeSpan? Next(TimeSpan now)
    {
        while (_restarts.TryPeek(out var oldest) && now - oldest >= _policy.Period)
        {
            _restarts.Dequeue();
        }

        if (_restarts.Count >= _policy.Intensity)
        {
            return null;
        }

        if (_restarts.Count == 0)
        {
            // It ran well for a whole period: begin anew.
            _previous = _policy.InitialBackoff;
        }

        _restarts.Enqueue(now);
        var span = (_previous * Growth) - _policy.InitialBackoff;
        var pause = _policy.InitialBackoff + (span * _chance());
        _previous = pause < _policy.MaxBackoff ? pause : _policy.MaxBackoff;
        return _previous;
    }
}
