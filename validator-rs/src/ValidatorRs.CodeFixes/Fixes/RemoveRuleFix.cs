using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ValidatorRs.Analyzers;
using ValidatorRs.CodeFixes.Editing;

namespace ValidatorRs.CodeFixes.Fixes;

/// <summary>Removes a rule that is never asked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRuleFix))]
[Shared]
public sealed class RemoveRuleFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Unread);

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic) =>
        AttributeEdits.Find(root, diagnostic) is { Parent: AttributeListSyntax } attribute ? [new TextOffer("Remove the rule", AttributeEdits.Remove(attribute))] : [];
}
