using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Noctx.CodeFixes.Editing;

/// <summary>Is a fix that changes one file: what it offers for a report is all that its derived classes say.</summary>
public abstract class TokenCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => TokenFixAll.Instance;

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
                    CodeAction.Create(
                        offer.Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(EditApplier.Apply(root, offer.Edits))),
                        equivalenceKey: diagnostic.Id + ":" + offer.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>Gives the ways to mend a report, best first; none when the place has changed.</summary>
    internal abstract IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic);
}
