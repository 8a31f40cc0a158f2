using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Noctx.CodeFixes.Threading;

/// <summary>Mends all reports of a scope together, again as long as the last time has brought others of the same rule to light.</summary>
internal sealed class SolutionFixAll : FixAllProvider
{
    public static readonly SolutionFixAll Instance = new();

    private const int MaxPasses = 4;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(
            string.Format(CultureInfo.InvariantCulture, "Mend {0} everywhere in the {1}", string.Join(", ", fixAllContext.DiagnosticIds), fixAllContext.Scope.ToString().ToLowerInvariant()),
            cancellationToken => FixAsync(fixAllContext, cancellationToken),
            fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var fix = (SolutionCodeFix)context.CodeFixProvider;
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects.Select(p => p.Id).ToList() : [context.Project.Id];
        var solution = context.Solution;
        var reports = new List<Diagnostic>();
        foreach (var id in projects)
        {
            reports.AddRange(await context.WithCancellationToken(cancellationToken).GetAllDiagnosticsAsync(solution.GetProject(id)!).ConfigureAwait(false));
        }

        for (var pass = 0; pass < MaxPasses && reports.Count > 0; pass++)
        {
            var located = reports
                .Where(r => fix.Title(r) is not null)
                .Select(r => (solution.GetDocument(r.Location.SourceTree)?.Id, r))
                .Where(r => r.Id is not null && (context.Scope != FixAllScope.Document || r.Id == context.Document?.Id))
                .Select(r => (r.Id!, r.r)).ToList();
            var mended = located.Count == 0 ? solution : await fix.MendAsync(solution, located, cancellationToken).ConfigureAwait(false);
            if (mended == solution)
            {
                break;
            }

            solution = mended;
            reports = [.. await SolutionAnalysis.RunAsync(solution, projects, context.DiagnosticIds.ToImmutableArray(), cancellationToken).ConfigureAwait(false)];
        }

        return solution;
    }
}
