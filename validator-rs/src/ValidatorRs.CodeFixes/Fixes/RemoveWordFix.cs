using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ValidatorRs.Analyzers;
using ValidatorRs.CodeFixes.Editing;

namespace ValidatorRs.CodeFixes.Fixes;

/// <summary>Takes a rule without effect out of its rule string.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveWordFix))]
[Shared]
public sealed class RemoveWordFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Unreachable);

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        if (root.FindNode(span, getInnermostNodeForTie: true) is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            || span == literal.Span)
        {
            return [];
        }

        var text = literal.Token.Text;
        var (start, end) = (span.Start - literal.SpanStart, span.End - literal.SpanStart);
        while (end < text.Length && text[end] is not (',' or '"'))
        {
            // A parameter in quotes may hold commas.
            end = text[end] == '\'' && text.IndexOf('\'', end + 1) is > 0 and var close ? close + 1 : end + 1;
        }

        if (end < text.Length && text[end] == ',')
        {
            return [Remove(literal, start, end + 1)];
        }

        return start > 0 && text[start - 1] == ',' ? [Remove(literal, start - 1, end)] : [];
    }

    private static TextOffer Remove(LiteralExpressionSyntax literal, int start, int end) =>
        new("Remove the rule", TextOffer.Delete(TextSpan.FromBounds(literal.SpanStart + start, literal.SpanStart + end)));
}
