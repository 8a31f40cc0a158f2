namespace Storage.Host.Routing;

/// <summary>Sets how the router treats a backend that is gone.</summary>
public sealed record RouterOptions
{
    /// <summary>How long a call waits for a backend before it fails without having done anything.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a swap waits for the calls in flight before it gives up.</summary>
    /// <value>5 seconds by default.</value>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether a backend whose process ended is started again.</summary>
    /// <value>True by default.</value>
    public bool RestartOnExit { get; init; } = true;

    /// <summary>The pause before the first restart after a restart that did not last; it doubles up to <see cref="MaxBackoff"/>.</summary>
    /// <value>100 ms by default.</value>
    public TimeSpan InitialBackoff { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause between restarts.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(30);
}
