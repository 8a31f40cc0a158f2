namespace Lab.Capstone;

/// <summary>Holds what one part of the capstone run measured and whether it holds what it promises.</summary>
/// <param name="Name">The piece: <c>validator-rs</c>.</param>
/// <param name="Title">What was done, in a few words.</param>
/// <param name="Checks">The promises that were checked, in order.</param>
/// <param name="Figures">The figures for charts, in order.</param>
/// <param name="Details">Lines to show under the scorecard: diagnostics, generated text.</param>
/// <param name="Seconds">Wall time of the part in seconds.</param>
public sealed record PartResult(
    string Name,
    string Title,
    IReadOnlyList<Check> Checks,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<string> Details,
    double Seconds)
{
    /// <value>True when every check holds.</value>
    public bool Passed => Checks.All(c => c.Passed);
}
