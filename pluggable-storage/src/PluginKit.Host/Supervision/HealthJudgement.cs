namespace PluginKit.Host.Supervision;

/// <summary>Judges a plugin by its probes and by the transport errors of its calls. Pure.</summary>
public sealed class HealthJudgement
{
    private readonly ProbePolicy _policy;
    private int _failures;
    private int _successes;

    /// <summary>Makes a judgement that begins with a serving plugin.</summary>
    /// <param name="policy">The thresholds.</param>
    public HealthJudgement(ProbePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _policy = policy;
    }

    /// <summary>The state after the last report.</summary>
    public PluginHealth Health { get; private set; }

    /// <summary>Takes the result of a probe, or of a call that got no answer from the transport.</summary>
    /// <param name="succeeded">Whether the plugin said SERVING; false for a transport error.</param>
    /// <returns>The state from now on.</returns>
    public PluginHealth Report(bool succeeded)
    {
        (_successes, _failures) = succeeded ? (_successes + 1, 0) : (0, _failures + 1);
        Health = Health switch
        {
            PluginHealth.Dead => PluginHealth.Dead,
            PluginHealth.Serving or PluginHealth.Degraded => WhileServing(succeeded),
            _ when succeeded => _successes >= _policy.SuccessThreshold ? PluginHealth.Serving : PluginHealth.HalfOpen,
            _ => _failures >= _policy.FailureThreshold + _policy.KillThreshold ? PluginHealth.Dead : PluginHealth.Ejected,
        };
        return Health;
    }

    /// <summary>Takes it out of service at once, whatever the probes said; it returns as after failed probes.</summary>
    /// <returns>The state from now on.</returns>
    public PluginHealth Eject()
    {
        if (Health != PluginHealth.Dead)
        {
            (_successes, _failures) = (0, Math.Max(_failures, _policy.FailureThreshold));
            Health = PluginHealth.Ejected;
        }

        return Health;
    }

    private PluginHealth WhileServing(bool succeeded) => succeeded
        ? PluginHealth.Serving
        : _failures >= _policy.FailureThreshold ? PluginHealth.Ejected : PluginHealth.Degraded;
}
