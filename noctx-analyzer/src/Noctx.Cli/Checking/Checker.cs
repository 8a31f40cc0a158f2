using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers;
using Noctx.Cli.Loading;

namespace Noctx.Cli.Checking;

/// <summary>Runs the analyzers over loaded projects.</summary>
internal static class Checker
{
    /// <summary>Analyses every wanted project.</summary>
    public static async Task<CheckResult> CheckAsync(LoadedSolution loaded, LoadRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var problems = new List<string>();
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var skipped in loaded.Skipped)
        {
            if (skipped.IsFailure)
            {
                problems.Add($"cannot load '{Shown(skipped.Path)}': {skipped.Reason}.");
            }
            else
            {
                terminal.Note($"'{Shown(skipped.Path)}' is left out: {skipped.Reason}.");
            }
        }

        foreach (var (id, unit) in loaded.Wanted)
        {
            if (request.Verbose)
            {
                terminal.Note($"analysing {unit.DisplayName}");
            }

            await CheckProjectAsync(loaded.Solution.GetProject(id)!, unit, request, findings, problems, files, cancellationToken);
        }

        foreach (var problem in problems)
        {
            terminal.Error(problem);
        }

        var ordered = findings
            .DistinctBy(f => (f.Path, f.Line, f.Column, f.RuleId, f.Message))
            .OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.RuleId, StringComparer.Ordinal);
        return new CheckResult([.. ordered], loaded.Wanted.Count, files.Count, problems);
    }

    private static async Task CheckProjectAsync(
        Project project, CompilationUnit unit, LoadRequest request, List<Finding> findings, List<string> problems, HashSet<string> files, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken) ?? throw new LoadException($"'{unit.ProjectPath}' has no compilation.");
        files.UnionWith(compilation.SyntaxTrees.Select(t => t.FilePath));
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(NoctxRules.Analyzers, options).GetAllDiagnosticsAsync(cancellationToken);

        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal) && !d.IsSuppressed).ToList();
        if (errors.Count > 0)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"'{unit.DisplayName}' does not compile ({errors.Count} error(s), the first: {Describe(errors[0])}); its findings may be incomplete."));
        }

        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Id == "AD0001")
            {
                problems.Add($"an analyzer failed in '{unit.DisplayName}': {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
            }
            else if (diagnostic.Id.StartsWith("NOCTX", StringComparison.Ordinal) && !diagnostic.IsSuppressed && diagnostic.Location.IsInSource
                && diagnostic.Severity != DiagnosticSeverity.Hidden && !request.Exclude.Matches(diagnostic.Location.GetLineSpan().Path))
            {
                findings.Add(ToFinding(diagnostic, unit));
            }
        }
    }

    private static Finding ToFinding(Diagnostic diagnostic, CompilationUnit unit)
    {
        var span = diagnostic.Location.GetLineSpan();
        var line = diagnostic.Location.SourceTree!.GetText(CancellationToken.None).Lines[span.StartLinePosition.Line].ToString();
        return new Finding(
            diagnostic.Id,
            diagnostic.Severity,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1,
            unit.Name,
            line);
    }

    private static string Describe(Diagnostic error)
    {
        var span = error.Location.GetLineSpan();
        var place = error.Location.IsInSource ? string.Create(CultureInfo.InvariantCulture, $"{Shown(span.Path)}({span.StartLinePosition.Line + 1}): ") : "";
        return place + error.Id + " " + error.GetMessage(CultureInfo.InvariantCulture);
    }

    private static string Shown(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path);
}
