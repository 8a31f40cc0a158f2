using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ValidatorRs.Analyzers;
using ValidatorRs.Analyzers.Rules;
using ValidatorRs.CodeFixes.Editing;

namespace ValidatorRs.CodeFixes.Fixes;

/// <summary>Gives a range of int the type of its member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WidenRangeFix))]
[Shared]
public sealed class WidenRangeFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.IntegerRange);

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(IntegerRangeRule.TypeName, out var type) || AttributeEdits.Find(root, diagnostic) is not { } attribute
            || AttributeEdits.Positional(attribute) is not [var min, var max] || !IsPlain(min) || !IsPlain(max) || min.NameColon is not null || max.NameColon is not null)
        {
            return [];
        }

        return type is "double" or "float"
            ? [new TextOffer("Write the limits as double", TextOffer.Insert(min.Span.End, ".0"), TextOffer.Insert(max.Span.End, ".0"))]
            : [new TextOffer($"Write the limits as {type}", new TextChange(min.Span, $"typeof({type}), {Text(min)}"), new TextChange(max.Span, Text(max)))];
    }

    private static string Text(AttributeArgumentSyntax limit) => $"\"{limit.Expression.ToString().Replace("_", "")}\"";

    // Decimal digits, perhaps with a sign: nothing else can be written in another type without looking it up.
    private static bool IsPlain(AttributeArgumentSyntax limit)
    {
        var number = limit.Expression is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus ? minus.Operand : limit.Expression;
        return number is LiteralExpressionSyntax literal && literal.Token.Text.All(c => c is (>= '0' and <= '9') or '_');
    }
}
