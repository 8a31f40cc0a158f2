using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ValidatorRs.Analyzers;
using ValidatorRs.CodeFixes.Editing;

namespace ValidatorRs.CodeFixes.Fixes;

/// <summary>Leaves a message one source of two.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OneMessageFix))]
[Shared]
public sealed class OneMessageFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MessageSource);

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        if (AttributeEdits.Find(root, diagnostic) is not { } attribute || AttributeEdits.Named(attribute, "ErrorMessage") is not { } text
            || AttributeEdits.Named(attribute, "ErrorMessageResourceName") is not { } name)
        {
            return [];
        }

        var resource = new[] { name, AttributeEdits.Named(attribute, "ErrorMessageResourceType") }.OfType<AttributeArgumentSyntax>();
        return [new TextOffer("Keep the resource", AttributeEdits.Remove(text)), new TextOffer("Keep the text", [.. resource.Select(AttributeEdits.Remove)])];
    }
}
