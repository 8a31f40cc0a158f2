namespace Gates.Benchmarks;

/// <summary>Holds one bar of a bench program.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Limit">The bar.</param>
/// <param name="Direction"><c>at_most</c> or <c>at_least</c>.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Verdict"><c>met</c>, <c>missed</c> or <c>inconclusive</c>.</param>
internal sealed record BarResult(string Name, double Value, double Limit, string Direction, string Unit, string Verdict)
{
    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant(
        $"{Name}: {Value:0.###} {Unit}, wanted {(Direction == "at_most" ? "<=" : ">=")} {Limit:0.###} ({Verdict})");
}
