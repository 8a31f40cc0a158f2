using Noctx.Cli.Checking;

namespace Noctx.Cli.Selecting;

/// <summary>Chooses findings by age.</summary>
/// <param name="Baseline">Findings that a team lives with, or null.</param>
/// <param name="Changes">The lines that count, or null for all.</param>
/// <param name="WholeFiles">Whether a changed line makes its whole file count.</param>
internal sealed record Selection(Baseline? Baseline, ChangedLines? Changes, bool WholeFiles)
{
    /// <summary>Leaves out what is old.</summary>
    public CheckResult Apply(CheckResult result)
    {
        var findings = Baseline is null ? result.Findings : Baseline.Without(result.Findings);
        return result with { Findings = Changes is null ? findings : [.. findings.Where(f => WholeFiles ? Changes.ContainsFile(f.Path) : Changes.Contains(f))] };
    }
}
