namespace PluginKit.Host.Supervision;

/// <summary>Limits how often a plugin is started again.</summary>
/// <remarks>The words are those of OTP supervisors: more than <see cref="Intensity"/> restarts within <see cref="Period"/> is giving up.</remarks>
public sealed record RestartPolicy
{
    /// <summary>How many restarts are allowed within <see cref="Period"/>.</summary>
    /// <value>5 by default; 0 never restarts.</value>
    public int Intensity { get; init; } = 5;

    /// <summary>The time restarts are counted over.</summary>
    /// <value>60 seconds by default.</value>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The shortest pause before a restart.</summary>
    /// <value>100 ms by default.</value>
    public TimeSpan InitialBackoff { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause before a restart.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(30);
}
