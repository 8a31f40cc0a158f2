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

/// <summary>Names the member that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameMemberFix))]
[Shared]
public sealed class NameMemberFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MissingMember);

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(MissingMemberRule.Meant, out var pair) || pair?.Split('=') is not [var written, var meant]
            || AttributeEdits.Find(root, diagnostic) is not { ArgumentList: { } list })
        {
            return [];
        }

        var title = $"Use '{meant}'";
        var texts = list.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression)).ToArray();
        if (texts.FirstOrDefault(t => t.Token.ValueText == written) is { } whole)
        {
            return [new TextOffer(title, new TextChange(whole.Span, $"nameof({meant})"))];
        }

        // In a rule string the name comes behind the rule's own.
        return texts.FirstOrDefault(t => t.Span.Contains(diagnostic.Location.SourceSpan) || diagnostic.Location.SourceSpan.Contains(t.Span)) is { } text
            && Find(text.Token.Text, written, Math.Max(0, diagnostic.Location.SourceSpan.End - text.SpanStart)) is >= 0 and var at
            ? [new TextOffer(title, new TextChange(new TextSpan(text.SpanStart + at, written.Length), meant))]
            : [];
    }

    private static int Find(string text, string word, int from)
    {
        for (var at = from < text.Length ? text.IndexOf(word, from, StringComparison.Ordinal) : -1; at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }
}
