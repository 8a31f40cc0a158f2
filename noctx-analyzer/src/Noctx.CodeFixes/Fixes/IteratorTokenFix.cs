using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Noctx.Analyzers;
using Noctx.Analyzers.Proofs;
using Noctx.CodeFixes.Editing;

namespace Noctx.CodeFixes.Fixes;

/// <summary>Gives an asynchronous iterator a token parameter that readers can fill.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IteratorTokenFix))]
[Shared]
public sealed class IteratorTokenFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.AsyncIterator);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        if (TokenFixProperties.ReadRewrite(diagnostic) is not { } name)
        {
            return [];
        }

        SyntaxNode? declaration = CallFinder.FindAround<LocalFunctionStatementSyntax>(root, diagnostic.Location.SourceSpan) is { } local && local.Identifier.Span == diagnostic.Location.SourceSpan
            ? local
            : CallFinder.FindAround<MethodDeclarationSyntax>(root, diagnostic.Location.SourceSpan);
        return declaration is null
            ? []
            : [new EditOffer($"Add '{name}'", new NodeEdit(declaration, node => ParameterAdder.Add(node, ParameterAdder.Parameter(name, isOptional: true, isIterator: true, TokenFixProperties.ReadTypeNames(diagnostic)))))];
    }
}
