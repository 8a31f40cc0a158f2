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

/// <summary>Makes a range read its limits in the invariant culture.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvariantLimitsFix))]
[Shared]
public sealed class InvariantLimitsFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.CultureLimits);

    private const string Option = "ParseLimitsInInvariantCulture";

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        // With a comma the limits were meant for another culture: what they become is not obvious.
        if (AttributeEdits.Find(root, diagnostic) is not { ArgumentList: { } list } attribute
            || AttributeEdits.Positional(attribute).Any(a => a.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } text && text.Token.ValueText.IndexOf(',') >= 0))
        {
            return [];
        }

        var change = AttributeEdits.Named(attribute, Option) is { } given
            ? new TextChange(given.Expression.Span, "true")
            : TextOffer.Insert(list.CloseParenToken.SpanStart, $", {Option} = true");
        return [new TextOffer("Read the limits in the invariant culture", change)];
    }
}
