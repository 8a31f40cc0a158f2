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

/// <summary>Writes the rule that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameRuleFix))]
[Shared]
public sealed class RenameRuleFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnknownRule);

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(UnknownRuleRule.Meant, out var meant)
        && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal && literal.Span != diagnostic.Location.SourceSpan
            ? [new TextOffer($"Use '{meant}'", new TextChange(diagnostic.Location.SourceSpan, meant!))]
            : [];
}
