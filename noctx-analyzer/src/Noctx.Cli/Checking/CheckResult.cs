namespace Noctx.Cli.Checking;

/// <summary>Is what a run found.</summary>
/// <param name="Findings">The reports, by path and position.</param>
/// <param name="Projects">How many projects were analysed.</param>
/// <param name="Files">How many files were analysed.</param>
/// <param name="Problems">What could not be analysed, one line each.</param>
internal sealed record CheckResult(IReadOnlyList<Finding> Findings, int Projects, int Files, IReadOnlyList<string> Problems)
{
    /// <summary>Gives or sets from which severity on a finding makes the exit code 1.</summary>
    public Microsoft.CodeAnalysis.DiagnosticSeverity Threshold { get; init; } = Microsoft.CodeAnalysis.DiagnosticSeverity.Warning;

    /// <summary>Gives or sets how many findings are not among <see cref="Findings"/> because their rule has too many; they count all the same.</summary>
    public int Hidden { get; init; }

    /// <summary>Gives or sets how many of the hidden ones count for the exit code.</summary>
    public int HiddenCounted { get; init; }

    /// <summary>Gives how many findings count for the exit code.</summary>
    public int Counted => Findings.Count(f => f.Severity >= Threshold) + HiddenCounted;

    /// <summary>Gives whether all that was asked for was analysed.</summary>
    public bool IsComplete => Problems.Count == 0;

    /// <summary>Gives the result with only the first findings of each rule shown.</summary>
    /// <param name="max">How many of each rule, at least 1.</param>
    public CheckResult WithAtMost(int max)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var shown = Findings.Where(f => (seen[f.RuleId] = seen.GetValueOrDefault(f.RuleId) + 1) <= max).ToList();
        var shownCounted = shown.Count(f => f.Severity >= Threshold);
        return this with { Findings = shown, Hidden = Hidden + Findings.Count - shown.Count, HiddenCounted = Counted - shownCounted };
    }
}
