using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ValidatorRs.CodeFixes.Editing;

/// <summary>Is a fix that changes a few characters of the reported file: what it offers is all that its derived classes say.</summary>
public abstract class TextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in Offer(root, diagnostic))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, token => ApplyAsync(context.Document, offer, token), equivalenceKey: diagnostic.Id + ":" + offer.Title),
                    diagnostic);
            }
        }
    }

    /// <summary>Gives the ways to mend a report, best first; none when there is no obvious one.</summary>
    internal abstract IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic);

    private static async Task<Document> ApplyAsync(Document document, TextOffer offer, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(offer.Changes));
    }
}
