using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ValidatorRs.Analyzers;
using ValidatorRs.CodeFixes.Editing;

namespace ValidatorRs.CodeFixes.Fixes;

/// <summary>Makes a required value type nullable, so that a missing value can be noticed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeNullableFix))]
[Shared]
public sealed class MakeNullableFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NeverFails);

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        var type = AttributeEdits.Find(root, diagnostic)?.Parent?.Parent switch
        {
            // The other part of a partial property would have to change too.
            PropertyDeclarationSyntax property when !property.Modifiers.Any(SyntaxKind.PartialKeyword) => property.Type,
            FieldDeclarationSyntax { Declaration: { Variables.Count: 1 } field } => field.Type,
            ParameterSyntax parameter => parameter.Type,
            _ => null,
        };
        return type is null ? [] : [new TextOffer($"Make it '{type}?'", TextOffer.Insert(type.Span.End, "?"))];
    }
}
