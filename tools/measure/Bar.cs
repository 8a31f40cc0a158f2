namespace Measure;

/// <summary>Compares one measured figure with the bar it has to clear.</summary>
/// <param name="Name">What was measured, as in the documentation: <c>naive / ours</c>.</param>
/// <param name="Value">The measured figure.</param>
/// <param name="Limit">The bar.</param>
/// <param name="Direction">Whether the figure must be at most or at least the bar.</param>
/// <param name="Unit">The unit: <c>ratio</c>, <c>bytes</c>, <c>ms</c>.</param>
/// <param name="IsConclusive">False when the run's A/A control was off; such a bar is neither met nor missed.</param>
public sealed record Bar(string Name, double Value, double Limit, BarDirection Direction, string Unit, bool IsConclusive = true)
{
    /// <value>The verdict.</value>
    public BarVerdict Verdict => (IsConclusive, Direction) switch
    {
        (false, _) => BarVerdict.Inconclusive,
        (_, BarDirection.AtMost) => Value <= Limit ? BarVerdict.Met : BarVerdict.Missed,
        _ => Value >= Limit ? BarVerdict.Met : BarVerdict.Missed,
    };
}
