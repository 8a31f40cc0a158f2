using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers;

namespace Noctx.CodeFixes.Threading;

/// <summary>Runs the rules over projects of a solution that a fix has changed.</summary>
internal static class SolutionAnalysis
{
    /// <summary>Gives the reports of some rules in some projects.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Solution solution, IEnumerable<ProjectId> projects, ImmutableArray<string> ids, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var analyzers = NoctxRules.Analyzers.Where(a => a.SupportedDiagnostics.Any(d => ids.Contains(d.Id))).ToImmutableArray();
        foreach (var id in projects)
        {
            if (solution.GetProject(id) is { } project && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                var run = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
                var diagnostics = await run.GetAnalyzerDiagnosticsAsync(analyzers, cancellationToken).ConfigureAwait(false);
                found.AddRange(diagnostics.Where(d => ids.Contains(d.Id) && !d.IsSuppressed && d.Location.IsInSource));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Tells whether a change has brought errors to the projects it touches or to those that depend on them.</summary>
    public static async Task<bool> HasNewErrorsAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var affected = after.GetChanges(before).GetProjectChanges()
            .SelectMany(c => after.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(c.ProjectId).Append(c.ProjectId))
            .Distinct().ToList();
        return await CountErrorsAsync(after, affected, cancellationToken).ConfigureAwait(false) > await CountErrorsAsync(before, affected, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts the compiler's errors in some projects.</summary>
    public static async Task<int> CountErrorsAsync(Solution solution, IEnumerable<ProjectId> projects, CancellationToken cancellationToken)
    {
        var errors = 0;
        foreach (var id in projects)
        {
            if (solution.GetProject(id) is { } project && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
            {
                errors += compilation.GetDiagnostics(cancellationToken).Count(d => d.Severity == DiagnosticSeverity.Error);
            }
        }

        return errors;
    }
}
