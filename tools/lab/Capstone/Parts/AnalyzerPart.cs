using System.Globalization;
using System.Text.Json;
using Lab.Capstone.Reports;
using Noctx.Cli;

namespace Lab.Capstone.Parts;

/// <summary>Has noctx check a project whose leaks of cancellation are marked in its source, and compares what it finds with the marks.</summary>
/// <param name="project">The project, relative to the repository's root.</param>
internal sealed class AnalyzerPart(string project) : ICapstonePart
{
    public string Name => "noctx-analyzer";

    public string Title => "checks a service that leaks cancellation in marked places";

    public async Task<PartResult> RunAsync(CapstoneContext context, IProgress<PartProgress> progress, CancellationToken cancellationToken)
    {
        var path = Path.Combine(context.Root, project);
        progress.Report(new PartProgress(0.1, $"noctx check {project}"));

        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exitCode = await NoctxCommandLine.RunAsync(["check", path, "--format", "json"], output, error, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        var findings = exitCode is 0 or 1 ? ReadFindings(output.ToString()) : [];
        var wanted = WantedFindings.Read(Path.GetDirectoryName(path)!);
        var found = findings.Select(f => f.Place).ToHashSet();
        var missed = wanted.Where(w => !found.Contains(w)).ToArray();
        var unwanted = found.Except(wanted).ToArray();
        var again = $"dotnet run --project noctx-analyzer/src/Noctx.Cli -- check {project}";

        return new PartResult(
            Name,
            Title,
            [
                new Check("exit code", exitCode == 1, exitCode.Invariant(), "1 (findings)", exitCode is 0 or 1 ? again : error.ToString().Trim()),
                new Check("marked leaks found", missed.Length == 0 && wanted.Count > 0, $"{wanted.Count - missed.Length} of {wanted.Count}", "all", $"{again}  (missed: {string.Join(", ", missed)})"),
                new Check("false reports", unwanted.Length == 0, unwanted.Length.Invariant(), "0", $"{again}  (unmarked: {string.Join(", ", unwanted)})"),
            ],
            [.. findings.GroupBy(f => f.Place.Rule, StringComparer.Ordinal).Select(g => new Figure("findings by rule", g.Key, g.Count(), "places"))],
            [.. findings.Select(f => $"{f.Place}: {f.Message}")],
            0);
    }

    private static List<(MarkedPlace Place, string Message)> ReadFindings(string json)
    {
        using var document = JsonDocument.Parse(json);
        var findings = new List<(MarkedPlace, string)>();
        foreach (var finding in document.RootElement.GetProperty("findings").EnumerateArray())
        {
            var file = Path.GetFileName(finding.GetProperty("path").GetString()!);
            findings.Add((new MarkedPlace(file, finding.GetProperty("line").GetInt32(), finding.GetProperty("rule").GetString()!), finding.GetProperty("message").GetString()!));
        }

        return findings;
    }
}
