using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ValidatorRs.Analyzers;
using ValidatorRs.Analyzers.Rules;
using ValidatorRs.CodeFixes.Editing;

namespace ValidatorRs.CodeFixes.Fixes;

/// <summary>Swaps a minimum and a maximum that are written in one attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapLimitsFix))]
[Shared]
public sealed class SwapLimitsFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Limits);

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(LimitsRule.CanSwap, out var can) || can != "true" || AttributeEdits.Find(root, diagnostic) is not { } attribute)
        {
            return [];
        }

        var limits = AttributeEdits.Positional(attribute);
        var (low, high) = AttributeEdits.Named(attribute, "MinimumLength") is { } minimum && limits.Count == 1
            ? (minimum, limits[0])
            : limits.Count >= 2 ? (limits[limits.Count - 2], limits[limits.Count - 1]) : default;
        return low is null ? [] : [new TextOffer("Swap the limits", Replace(low, high), Replace(high, low))];
    }

    private static TextChange Replace(AttributeArgumentSyntax argument, AttributeArgumentSyntax by) => new(argument.Expression.Span, by.Expression.ToString());
}
