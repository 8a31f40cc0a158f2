using Gates.Processes;
using Gates.Running;

namespace Gates.Building;

/// <summary>Judges the output of a dotnet command: any warning or error is a finding, and so is a failure without either.</summary>
internal static class BuildJudgement
{
    /// <summary>Gives the findings.</summary>
    public static IReadOnlyList<Finding> Findings(ProcessResult result, string root)
    {
        var findings = BuildMessage.Parse(result.Lines).Select(m => m.ToFinding(root)).Distinct().ToList();
        if (result.ExitCode != 0 && findings.Count == 0)
        {
            findings.Add(new Finding("", $"exit code {result.ExitCode}:\n{result.Tail()}"));
        }

        return findings;
    }
}
