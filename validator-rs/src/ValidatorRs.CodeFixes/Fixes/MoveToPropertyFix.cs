using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ValidatorRs.Analyzers;
using ValidatorRs.Analyzers.Rules;
using ValidatorRs.CodeFixes.Editing;

namespace ValidatorRs.CodeFixes.Fixes;

/// <summary>Moves a rule from a record's parameter to its property, or removes it when the property has it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveToPropertyFix))]
[Shared]
public sealed class MoveToPropertyFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.Parameter);

    internal override IEnumerable<TextOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(ParameterRule.Mend, out var mend) || AttributeEdits.Find(root, diagnostic) is not { Parent: AttributeListSyntax list } attribute)
        {
            return [];
        }

        return mend switch
        {
            "remove" => [new TextOffer("Remove the rule of the parameter", AttributeEdits.Remove(attribute))],
            "property" when list is { Attributes.Count: 1, Target: null } =>
                [new TextOffer("Write it for the property", TextOffer.Insert(attribute.SpanStart, "property: "))],
            "property" when list.Target is null =>
                [new TextOffer("Write it for the property", TextOffer.Insert(list.SpanStart, $"[property: {attribute}] "), AttributeEdits.Remove(attribute))],
            _ => [],
        };
    }
}
