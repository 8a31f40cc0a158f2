namespace Gates.Running;

/// <summary>Holds what a gate found.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Summary">A few words for the table: what was looked at, with a count.</param>
/// <param name="Findings">What it objects to; empty when it passed.</param>
/// <param name="Mend">The one command that mends it; null when it passed.</param>
internal sealed record GateOutcome(GateStatus Status, string Summary, IReadOnlyList<Finding> Findings, string? Mend)
{
    /// <summary>Makes a green outcome.</summary>
    public static GateOutcome Pass(string summary) => new(GateStatus.Passed, summary, [], null);

    /// <summary>Makes a red outcome.</summary>
    public static GateOutcome Fail(string summary, IReadOnlyList<Finding> findings, string mend) =>
        new(GateStatus.Failed, summary, findings, mend);

    /// <summary>Makes an outcome that is green without findings and red with any.</summary>
    public static GateOutcome Of(string summary, IReadOnlyList<Finding> findings, string mend) =>
        findings.Count == 0 ? Pass(summary) : Fail(summary, findings, mend);
}
