using Gates.Running;

namespace Gates.Solutions;

/// <summary>Compares a solution file with the projects on the disk.</summary>
internal static class SolutionCheck
{
    /// <summary>Gives what is missing, stale or in the wrong folder; else, when only the form differs, one finding that says so.</summary>
    public static IReadOnlyList<Finding> Compare(string solution, string text, IReadOnlyList<string> projects)
    {
        var expectedText = SolutionWriter.Write(projects);
        if (string.Equals(text, expectedText, StringComparison.Ordinal))
        {
            return [];
        }

        var expected = SolutionReader.ReadFolders(expectedText);
        var actual = SolutionReader.ReadFolders(text);
        var findings = new List<Finding>();
        foreach (var project in projects.Where(p => !actual.ContainsKey(p)))
        {
            findings.Add(new Finding(project, $"is not in {solution}."));
        }

        foreach (var project in actual.Keys.Where(p => !expected.ContainsKey(p)))
        {
            findings.Add(new Finding(solution, $"names '{project}', which is not a project of the solution."));
        }

        foreach (var (project, folder) in actual.Where(p => expected.TryGetValue(p.Key, out var right) && right != p.Value))
        {
            findings.Add(new Finding(project, $"lies in the solution folder '{folder}'; on the disk it is in '{expected[project]}'."));
        }

        if (findings.Count == 0)
        {
            findings.Add(new Finding(solution, "has the right projects, but not the form that the writer gives it (ids, order, configurations)."));
        }

        return findings;
    }
}
