using Microsoft.CodeAnalysis;
using Noctx.Cli.Checking;
using Noctx.Cli.Loading;
using Noctx.CodeFixes;
using Noctx.CodeFixes.Editing;

namespace Noctx.Cli.Fixing;

/// <summary>Applies fixes until nothing is left that they mend.</summary>
internal static class SolutionFixer
{
    // Each round can make room for another (a threaded parameter for its calls); real code is done after two or three.
    private const int MaxRounds = 8;

    /// <summary>Gives the mended solution.</summary>
    public static async Task<Solution> FixAsync(LoadedSolution loaded, LoadRequest request, CheckSettings settings, CancellationToken cancellationToken)
    {
        var solution = loaded.Solution;
        var wanted = loaded.Wanted.Select(w => w.Id).ToHashSet();
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = solution;
            var analysis = new ProjectAnalysis();
            var changed = new HashSet<DocumentId>();
            foreach (var id in solution.GetProjectDependencyGraph().GetTopologicallySortedProjects(cancellationToken))
            {
                var (_, diagnostics) = await analysis.RunAsync(before.GetProject(id)!, chainsOnly: !wanted.Contains(id), cancellationToken);
                if (wanted.Contains(id))
                {
                    var mendable = diagnostics.Where(d => IsWanted(d, request, settings)).ToList();
                    solution = await MendAsync(before, solution, mendable, changed, cancellationToken);
                }
            }

            // Whole chains last: the simple rounds are over, so that each chain is looked at in its final surroundings.
            if (solution == before)
            {
                solution = await ThreadAsync(solution, loaded, request, settings, cancellationToken);
            }

            if (solution == before)
            {
                break;
            }
        }

        return solution;
    }

    private static bool IsWanted(Diagnostic diagnostic, LoadRequest request, CheckSettings settings)
        => diagnostic.Id.StartsWith("NOCTX", StringComparison.Ordinal) && !diagnostic.IsSuppressed && diagnostic.Location.IsInSource
            && (settings.Rules.Count > 0 ? settings.Wants(diagnostic.Id) : diagnostic.Severity >= DiagnosticSeverity.Warning)
            && !request.Exclude.Matches(diagnostic.Location.GetLineSpan().Path);

    private static async Task<Solution> MendAsync(Solution analysed, Solution solution, List<Diagnostic> diagnostics, HashSet<DocumentId> changed, CancellationToken cancellationToken)
    {
        foreach (var group in diagnostics.GroupBy(d => d.Location.SourceTree))
        {
            // A document that this round has changed already is looked at again in the next one.
            if (analysed.GetDocument(group.Key) is not { } document || changed.Contains(document.Id)
                || await document.GetSyntaxRootAsync(cancellationToken) is not { } root)
            {
                continue;
            }

            var edits = NoctxFixes.InFile.SelectMany(fix => TokenFixAll.EditsOf(fix, root, group.Where(d => fix.FixableDiagnosticIds.Contains(d.Id)), key: null)).ToList();
            var mended = await EditApplier.ApplyAsync(document, edits, cancellationToken);
            if (mended != document && await mended.GetSyntaxRootAsync(cancellationToken) is { } newRoot)
            {
                solution = solution.WithDocumentSyntaxRoot(document.Id, newRoot);
                changed.Add(document.Id);
            }
        }

        return solution;
    }

    private static async Task<Solution> ThreadAsync(Solution solution, LoadedSolution loaded, LoadRequest request, CheckSettings settings, CancellationToken cancellationToken)
    {
        var analysis = new ProjectAnalysis();
        var wanted = loaded.Wanted.Select(w => w.Id).ToHashSet();
        var reports = new List<(DocumentId Document, Diagnostic Diagnostic)>();
        foreach (var id in solution.GetProjectDependencyGraph().GetTopologicallySortedProjects(cancellationToken))
        {
            var (_, diagnostics) = await analysis.RunAsync(solution.GetProject(id)!, chainsOnly: !wanted.Contains(id), cancellationToken);
            reports.AddRange(diagnostics
                .Where(d => wanted.Contains(id) && IsWanted(d, request, settings))
                .Select(d => (Document: solution.GetDocument(d.Location.SourceTree)?.Id, Diagnostic: d))
                .Where(r => r.Document is not null)
                .Select(r => (r.Document!, r.Diagnostic)));
        }

        // One fix a round: what it changes moves the places that the others were told of.
        foreach (var fix in NoctxFixes.InSolution)
        {
            var own = reports.Where(r => fix.FixableDiagnosticIds.Contains(r.Diagnostic.Id) && fix.Title(r.Diagnostic) is not null).ToList();
            if (own.Count > 0 && await fix.MendAsync(solution, own, cancellationToken) is var mended && mended != solution)
            {
                return mended;
            }
        }

        return solution;
    }
}
