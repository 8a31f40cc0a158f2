namespace Measure;

/// <summary>Says on which side of a bar a figure must be.</summary>
public enum BarDirection
{
    /// <summary>The figure must not exceed the bar.</summary>
    AtMost,

    /// <summary>The figure must reach the bar.</summary>
    AtLeast,
}
