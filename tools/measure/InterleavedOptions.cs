namespace Measure;

/// <summary>Sets the size of an interleaved run.</summary>
public sealed record InterleavedOptions
{
    /// <value>Timed rounds; each contender runs one block per round. Default 40.</value>
    public int Rounds { get; init; } = 40;

    /// <value>Wished length of one block in milliseconds. Default 3: long enough for the clock, short enough to dodge the neighbours.</value>
    public double BlockMilliseconds { get; init; } = 3;

    /// <value>Rounds run before timing starts, so that tiered compilation settles. Default 6.</value>
    public int WarmUpRounds { get; init; } = 6;

    /// <value>The largest deviation of the A/A control from 1 at which ratios are believed. Default 0.15.</value>
    public double ControlTolerance { get; init; } = 0.15;
}
