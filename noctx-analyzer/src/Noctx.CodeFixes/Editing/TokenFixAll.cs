using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Noctx.Analyzers.Proofs;

namespace Noctx.CodeFixes.Editing;

/// <summary>Fixes all reports of a scope in one pass; a call with several equally near tokens is left to a person.</summary>
internal sealed class TokenFixAll : FixAllProvider
{
    public static readonly TokenFixAll Instance = new();

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(
            string.Format(CultureInfo.InvariantCulture, "Mend {0} everywhere in the {1}", string.Join(", ", fixAllContext.DiagnosticIds), fixAllContext.Scope.ToString().ToLowerInvariant()),
            cancellationToken => FixAsync(fixAllContext, cancellationToken),
            fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var document in DocumentsOf(context))
        {
            var diagnostics = await context.WithCancellationToken(cancellationToken).GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (diagnostics.IsEmpty || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            var edits = EditsOf((TokenCodeFix)context.CodeFixProvider, root, diagnostics, context.CodeActionEquivalenceKey);
            var mended = await EditApplier.ApplyAsync(document, edits, cancellationToken).ConfigureAwait(false);
            if (await mended.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } newRoot)
            {
                solution = solution.WithDocumentSyntaxRoot(document.Id, newRoot);
            }
        }

        return solution;
    }

    /// <summary>Chooses one edit for each report: the one of the key, and none where the choice is a person's.</summary>
    public static List<NodeEdit> EditsOf(TokenCodeFix fix, SyntaxNode root, IEnumerable<Diagnostic> diagnostics, string? key)
    {
        var wanted = key is not null && int.TryParse(key.Substring(key.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        return diagnostics
            .Where(d => !TokenFixProperties.IsAmbiguous(d))
            .Select(d => fix.Offer(root, d))
            .Where(offers => offers.Count > 0)
            .Select(offers => offers[Math.Min(wanted, offers.Count - 1)].Edit)
            .ToList();
    }

    private static List<Document> DocumentsOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document or FixAllScope.ContainingMember or FixAllScope.ContainingType => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents.ToList(),
        FixAllScope.Solution => context.Solution.Projects.Where(p => p.Language == LanguageNames.CSharp).SelectMany(p => p.Documents).ToList(),
        _ => [],
    };
}
