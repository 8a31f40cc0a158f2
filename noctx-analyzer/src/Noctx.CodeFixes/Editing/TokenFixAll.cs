using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Noctx.Analyzers.Proofs;
using Noctx.CodeFixes.Threading;

namespace Noctx.CodeFixes.Editing;

/// <summary>Fixes all reports of a scope in one action, and what comes to light by it; a call with several equally near tokens is left to a person.</summary>
internal sealed class TokenFixAll : FixAllProvider
{
    public static readonly TokenFixAll Instance = new();

    // A pass can make room for the next one; three are more than real code has needed.
    private const int MaxPasses = 4;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(
            string.Format(CultureInfo.InvariantCulture, "Mend {0} everywhere in the {1}", string.Join(", ", fixAllContext.DiagnosticIds), fixAllContext.Scope.ToString().ToLowerInvariant()),
            cancellationToken => FixAsync(fixAllContext, cancellationToken),
            fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        var fix = (TokenCodeFix)context.CodeFixProvider;
        var changed = new List<DocumentId>();
        foreach (var document in DocumentsOf(context))
        {
            var diagnostics = await context.WithCancellationToken(cancellationToken).GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            solution = await MendAsync(solution, document, fix, diagnostics, context.CodeActionEquivalenceKey, changed, cancellationToken).ConfigureAwait(false);
        }

        for (var pass = 1; pass < MaxPasses && changed.Count > 0; pass++)
        {
            var projects = changed.Select(d => d.ProjectId).Distinct().ToList();
            var again = await SolutionAnalysis.RunAsync(solution, projects, context.DiagnosticIds.ToImmutableArray(), cancellationToken).ConfigureAwait(false);
            var analysed = solution;
            var candidates = changed.ToImmutableHashSet();
            changed.Clear();
            foreach (var group in again.GroupBy(d => d.Location.SourceTree))
            {
                if (analysed.GetDocument(group.Key) is { } document && candidates.Contains(document.Id))
                {
                    solution = await MendAsync(solution, document, fix, group.ToImmutableArray(), context.CodeActionEquivalenceKey, changed, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return solution;
    }

    private static async Task<Solution> MendAsync(
        Solution solution, Document document, TokenCodeFix fix, ImmutableArray<Diagnostic> diagnostics, string? key, List<DocumentId> changed, CancellationToken cancellationToken)
    {
        if (diagnostics.IsEmpty || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return solution;
        }

        var mended = await EditApplier.ApplyAsync(document, EditsOf(fix, root, diagnostics, key), cancellationToken).ConfigureAwait(false);
        if (mended == document || await mended.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } newRoot)
        {
            return solution;
        }

        changed.Add(document.Id);
        return solution.WithDocumentSyntaxRoot(document.Id, newRoot);
    }

    /// <summary>Chooses one way for each report: the one whose key was chosen, else the best; none where the choice is a person's.</summary>
    public static List<NodeEdit> EditsOf(TokenCodeFix fix, SyntaxNode root, IEnumerable<Diagnostic> diagnostics, string? key)
    {
        var wanted = key is null ? null : key.Substring(key.IndexOf(':') + 1);
        var edits = new List<NodeEdit>();
        foreach (var diagnostic in diagnostics)
        {
            var offers = fix.Offer(root, diagnostic);
            var chosen = offers.FirstOrDefault(o => wanted is { Length: > 0 } && o.Key == wanted) ?? (TokenFixProperties.IsAmbiguous(diagnostic) || offers.Count == 0 ? null : offers[0]);
            edits.AddRange((chosen?.Edits ?? []).Select(e => e with { Offer = chosen }));
        }

        return edits;
    }

    private static List<Document> DocumentsOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document or FixAllScope.ContainingMember or FixAllScope.ContainingType => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents.ToList(),
        FixAllScope.Solution => context.Solution.Projects.Where(p => p.Language == LanguageNames.CSharp).SelectMany(p => p.Documents).ToList(),
        _ => [],
    };
}
