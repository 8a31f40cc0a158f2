using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Checking;

/// <summary>Runs the analyzers over loaded projects and collects what they found.</summary>
internal sealed class Checker
{
    private readonly List<Finding> _findings = [];
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly ConfigurationReview _configuration = new();
    private readonly LoadRequest _request;
    private readonly CheckSettings _settings;
    private readonly Terminal _terminal;

    private Checker(LoadRequest request, CheckSettings settings, Terminal terminal)
    {
        _request = request;
        _settings = settings;
        _terminal = terminal;
    }

    /// <summary>Analyses every wanted project.</summary>
    public static async Task<CheckResult> CheckAsync(LoadedSolution loaded, LoadRequest request, CheckSettings settings, Terminal terminal, CancellationToken cancellationToken)
    {
        var checker = new Checker(request, settings, terminal);
        checker.NoteSkipped(loaded);
        await checker.AnalyseAsync(loaded, cancellationToken);
        terminal.EndProgress();
        foreach (var problem in checker._problems)
        {
            terminal.Error(problem);
        }

        var ordered = checker._findings
            .DistinctBy(f => (f.Path, f.Line, f.Column, f.RuleId, f.Message))
            .OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.RuleId, StringComparer.Ordinal);
        return new CheckResult([.. ordered], loaded.Wanted.Count, checker._files.Count, checker._problems) { Threshold = settings.Threshold };
    }

    private void NoteSkipped(LoadedSolution loaded)
    {
        foreach (var skipped in loaded.Skipped)
        {
            if (skipped.IsFailure)
            {
                _problems.Add($"cannot load '{Shown(skipped.Path)}': {skipped.Reason}.");
            }
            else
            {
                _terminal.Note($"'{Shown(skipped.Path)}' is left out: {skipped.Reason}.");
            }
        }
    }

    private async Task AnalyseAsync(LoadedSolution loaded, CancellationToken cancellationToken)
    {
        var analysis = new ProjectAnalysis(loaded.Units);
        var wanted = loaded.Wanted.ToDictionary(w => w.Id, w => w.Unit);
        var done = 0;
        foreach (var id in loaded.Solution.GetProjectDependencyGraph().GetTopologicallySortedProjects(cancellationToken))
        {
            var project = loaded.Solution.GetProject(id)!;
            var unit = wanted.GetValueOrDefault(id);
            _terminal.Progress(string.Create(CultureInfo.InvariantCulture, $"{++done}/{loaded.Solution.ProjectIds.Count} {project.Name}"), _request.Verbose);
            var start = Stopwatch.GetTimestamp();
            var (compilation, diagnostics) = await analysis.RunAsync(project, chainsOnly: unit is null, cancellationToken);
            if (_settings.Time)
            {
                _terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{project.Name}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms"));
            }

            if (unit is not null && compilation is not null)
            {
                foreach (var note in await _configuration.ReadAsync(project, cancellationToken))
                {
                    _terminal.Note(note);
                }

                Collect(compilation, diagnostics, unit);
            }
        }
    }

    private void Collect(Compilation compilation, IReadOnlyCollection<Diagnostic> diagnostics, CompilationUnit unit)
    {
        _files.UnionWith(compilation.SyntaxTrees.Select(t => t.FilePath).Where(p => !p.Contains("/obj/", StringComparison.Ordinal) && File.Exists(p)));
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal) && !d.IsSuppressed).ToList();
        if (errors.Count > 0)
        {
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"'{unit.DisplayName}' does not compile ({errors.Count} error(s), the first: {Describe(errors[0])}); its findings may be incomplete."));
        }

        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Id == "AD0001")
            {
                _problems.Add($"an analyzer failed in '{unit.DisplayName}': {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
            }
            else if (diagnostic.Id.StartsWith("NOCTX", StringComparison.Ordinal) && _settings.Wants(diagnostic.Id) && !diagnostic.IsSuppressed && diagnostic.Location.IsInSource
                && diagnostic.Severity != DiagnosticSeverity.Hidden && !_request.Exclude.Matches(diagnostic.Location.GetLineSpan().Path))
            {
                _findings.Add(FindingReader.Read(diagnostic, unit));
            }
        }
    }

    private static string Describe(Diagnostic error)
    {
        var span = error.Location.GetLineSpan();
        var place = error.Location.IsInSource ? string.Create(CultureInfo.InvariantCulture, $"{Shown(span.Path)}({span.StartLinePosition.Line + 1}): ") : "";
        return place + error.Id + " " + error.GetMessage(CultureInfo.InvariantCulture);
    }

    private static string Shown(string path) => Reporting.ReportPath.Relative(path);
}
