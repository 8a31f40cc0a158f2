namespace Noctx.Cli.Checking;

/// <summary>Is what a run found.</summary>
/// <param name="Findings">The reports, by path and position.</param>
/// <param name="Projects">How many projects were analysed.</param>
/// <param name="Files">How many files were analysed.</param>
/// <param name="Problems">What could not be analysed, one line each.</param>
internal sealed record CheckResult(IReadOnlyList<Finding> Findings, int Projects, int Files, IReadOnlyList<string> Problems)
{
    /// <summary>Gives whether all that was asked for was analysed.</summary>
    public bool IsComplete => Problems.Count == 0;
}
