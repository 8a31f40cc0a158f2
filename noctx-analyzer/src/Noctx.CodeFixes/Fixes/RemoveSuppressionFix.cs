using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Noctx.Analyzers;
using Noctx.Analyzers.Proofs;
using Noctx.CodeFixes.Editing;

namespace Noctx.CodeFixes.Fixes;

/// <summary>Removes a suppression: the attribute, or the rule from the pragma and from the one that restores it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSuppressionFix))]
[Shared]
public sealed class RemoveSuppressionFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SuppressionReason);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        if (TokenFixProperties.ReadRewrite(diagnostic) is not { } id)
        {
            return [];
        }

        var span = diagnostic.Location.SourceSpan;
        if (root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true).FirstAncestorOrSelf<PragmaWarningDirectiveTriviaSyntax>() is { } pragma)
        {
            var edits = new List<NodeEdit> { WithoutId(pragma, id) };
            if (Restore(pragma, id) is { } restore)
            {
                edits.Add(WithoutId(restore, id));
            }

            return [new EditOffer($"Remove the suppression of {id}", edits)];
        }

        return root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax { Parent: { } owner } list } attribute
            ? [new EditOffer($"Remove the suppression of {id}", WithoutAttribute(owner, list, attribute))]
            : [];
    }

    private static PragmaWarningDirectiveTriviaSyntax? Restore(PragmaWarningDirectiveTriviaSyntax pragma, string id)
    {
        for (var next = pragma.GetNextDirective(); next is not null; next = next.GetNextDirective())
        {
            if (next is PragmaWarningDirectiveTriviaSyntax other && other.ErrorCodes.Any(c => c.ToString() == id))
            {
                return other.DisableOrRestoreKeyword.IsKind(SyntaxKind.RestoreKeyword) ? other : null;
            }
        }

        return null;
    }

    // A directive is trivia of a token; the edit is one of the node that holds the token.
    private static NodeEdit WithoutId(PragmaWarningDirectiveTriviaSyntax pragma, string id)
    {
        var holder = pragma.ParentTrivia.Token;
        var owner = holder.Parent!;
        var at = owner.ChildTokens().ToList().IndexOf(holder);
        var text = pragma.ToFullString();
        return new NodeEdit(owner, node =>
        {
            var token = node.ChildTokens().ElementAt(at);
            var trivia = token.LeadingTrivia.ToList();
            var index = trivia.FindIndex(t => t.ToFullString() == text);
            if (index < 0)
            {
                return node;
            }

            var rest = pragma.ErrorCodes.Where(c => c.ToString() != id).ToList();
            if (rest.Count > 0)
            {
                // The reason is a comment behind the last of them.
                rest[rest.Count - 1] = rest[rest.Count - 1].WithTrailingTrivia(pragma.ErrorCodes.Last().GetTrailingTrivia());
                var codes = SyntaxFactory.SeparatedList(rest, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), rest.Count - 1));
                trivia[index] = SyntaxFactory.Trivia(pragma.WithErrorCodes(codes));
            }
            else
            {
                trivia.RemoveAt(index);
                if (index > 0 && trivia[index - 1].IsKind(SyntaxKind.WhitespaceTrivia))
                {
                    trivia.RemoveAt(index - 1);
                }
            }

            return node.ReplaceToken(token, token.WithLeadingTrivia(trivia));
        })
        { Key = "pragma " + id + pragma.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture) };
    }

    private static NodeEdit WithoutAttribute(SyntaxNode owner, AttributeListSyntax list, AttributeSyntax attribute)
    {
        var text = attribute.ToString();
        return new NodeEdit(owner, node =>
        {
            var found = node.ChildNodes().OfType<AttributeListSyntax>().SelectMany(l => l.Attributes).First(a => a.ToString() == text);
            var home = (AttributeListSyntax)found.Parent!;
            if (home.Attributes.Count > 1)
            {
                return node.ReplaceNode(home, home.WithAttributes(home.Attributes.Remove(found)));
            }

            var isFirst = node.GetFirstToken() == home.GetFirstToken();
            var rest = node.RemoveNode(home, SyntaxRemoveOptions.KeepNoTrivia)!;
            return isFirst ? rest.WithLeadingTrivia(home.GetLeadingTrivia()) : rest;
        });
    }
}
