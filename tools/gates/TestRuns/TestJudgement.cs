using Gates.Repository;
using Gates.Running;

namespace Gates.TestRuns;

/// <summary>Judges the reports of a test run.</summary>
internal static class TestJudgement
{
    /// <summary>Reads the reports in a directory; of several of one assembly the newest counts.</summary>
    /// <param name="directory">Where the reports are, at any depth.</param>
    /// <param name="unreadable">Gets a finding for each file that is not a report.</param>
    public static IReadOnlyList<TestReport> ReadAll(string directory, ICollection<Finding> unreadable)
    {
        var reports = new List<TestReport>();
        foreach (var file in Directory.Exists(directory) ? Directory.GetFiles(directory, "*.ctrf", SearchOption.AllDirectories) : [])
        {
            try
            {
                reports.Add(CtrfReader.Read(file));
            }
            catch (FormatException exception)
            {
                unreadable.Add(new Finding(file, exception.Message));
            }
        }

        return reports
            .GroupBy(r => r.Assembly, StringComparer.Ordinal)
            .Select(g => g.MaxBy(r => r.Started)!)
            .OrderBy(r => r.Project, StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>Gives what is wrong with a run.</summary>
    /// <param name="checkout">The checkout that was tested.</param>
    /// <param name="projects">Its test projects.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="floors">The smallest numbers of tests.</param>
    public static IEnumerable<Finding> Judge(
        Checkout checkout, IReadOnlyList<string> projects, IReadOnlyList<TestReport> reports, TestFloors floors)
    {
        if (projects.Count == 0)
        {
            yield return new Finding("", "there is no test project (*.Tests.csproj); no tests is not a pass.");
        }

        foreach (var project in projects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var report = reports.FirstOrDefault(r => r.Project == name && IsBelow(r.Assembly, checkout.Root));
            var findings = report is null
                ? [new Finding(project, "gave no report: it did not run, or it crashed.")]
                : JudgeOne(project, report, floors.Of(name));
            foreach (var finding in findings)
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> JudgeOne(string project, TestReport report, int floor)
    {
        if (!File.Exists(report.Assembly) || report.Started.UtcDateTime < File.GetLastWriteTimeUtc(report.Assembly))
        {
            yield return new Finding(project, "the report is older than the test assembly; run the tests again.");
        }

        foreach (var failure in report.Failures)
        {
            yield return new Finding(project, $"{failure.Test} failed: {failure.Message}");
        }

        if (report.Total == 0)
        {
            yield return new Finding(project, "ran no tests; no tests is not a pass.");
        }
        else if (report.Total < floor)
        {
            yield return new Finding(project, $"ran {report.Total} tests; the floor in {TestFloors.FileName} is {floor}. Bring them back, or lower the floor by hand and say why.");
        }
    }

    private static bool IsBelow(string path, string root) => path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
