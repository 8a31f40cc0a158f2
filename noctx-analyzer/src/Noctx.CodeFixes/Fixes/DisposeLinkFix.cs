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

/// <summary>Declares a linked source with using.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DisposeLinkFix))]
[Shared]
public sealed class DisposeLinkFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UndisposedLink);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
        => TokenFixProperties.ReadRewrite(diagnostic) is not null
            && CallFinder.FindAround<LocalDeclarationStatementSyntax>(root, diagnostic.Location.SourceSpan) is { UsingKeyword.RawKind: 0 } declaration
            ? [new EditOffer("Declare it with 'using'", new NodeEdit(declaration, node => WithUsing((LocalDeclarationStatementSyntax)node)))]
            : [];

    private static LocalDeclarationStatementSyntax WithUsing(LocalDeclarationStatementSyntax declaration)
        => declaration
            .WithDeclaration(declaration.Declaration.WithoutLeadingTrivia())
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space));
}
