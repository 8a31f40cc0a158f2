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

/// <summary>Begins a method or a loop with a look at the token.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ObserveTokenFix))]
[Shared]
public sealed class ObserveTokenFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnusedToken, RuleIds.BlindLoop);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        SyntaxNode? owner = diagnostic.Id == RuleIds.UnusedToken
            ? CallFinder.FindAround<MethodDeclarationSyntax>(root, diagnostic.Location.SourceSpan)
            : CallFinder.FindAround<StatementSyntax>(root, diagnostic.Location.SourceSpan);
        SyntaxNode? body = owner switch
        {
            MethodDeclarationSyntax { Body: { } block } => block,
            WhileStatementSyntax loop => loop.Statement,
            DoStatementSyntax loop => loop.Statement,
            ForStatementSyntax loop => loop.Statement,
            CommonForEachStatementSyntax loop => loop.Statement,
            _ => null,
        };
        return body is null ? [] : [.. TokenFixProperties.ReadRewrites(diagnostic).Select(text =>
            new EditOffer($"Begin with '{text}'", new NodeEdit(body, node => Insert(node as BlockSyntax ?? Wrap((StatementSyntax)node), text))) { Key = text })];
    }

    // A loop's single statement gets the block that two need.
    private static BlockSyntax Wrap(StatementSyntax only)
        => SyntaxFactory.Block(only.WithTrailingTrivia(SyntaxFactory.Space))
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(only.GetLeadingTrivia())
            .WithTrailingTrivia(only.GetTrailingTrivia());

    private static BlockSyntax Insert(BlockSyntax block, string text)
    {
        // The new line is indented like the one it stands before, whose own comments stay with it.
        var indent = block.Statements.FirstOrDefault()?.GetLeadingTrivia().LastOrDefault(t => t.IsKind(SyntaxKind.WhitespaceTrivia)) ?? default;
        var newLine = block.OpenBraceToken.TrailingTrivia.FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        var statement = SyntaxFactory.ParseStatement(text)
            .WithLeadingTrivia(indent)
            .WithTrailingTrivia(newLine.IsKind(SyntaxKind.EndOfLineTrivia) ? newLine : SyntaxFactory.Space);
        return block.WithStatements(block.Statements.Insert(0, statement));
    }
}
