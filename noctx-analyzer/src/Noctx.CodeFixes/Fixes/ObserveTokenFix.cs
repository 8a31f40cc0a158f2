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
        if (TokenFixProperties.ReadRewrite(diagnostic) is not { } text)
        {
            return [];
        }

        SyntaxNode? owner = diagnostic.Id == RuleIds.UnusedToken
            ? CallFinder.FindAround<MethodDeclarationSyntax>(root, diagnostic.Location.SourceSpan)
            : CallFinder.FindAround<StatementSyntax>(root, diagnostic.Location.SourceSpan);
        var body = owner switch
        {
            MethodDeclarationSyntax { Body: { } block } => block,
            WhileStatementSyntax { Statement: BlockSyntax block } => block,
            DoStatementSyntax { Statement: BlockSyntax block } => block,
            ForStatementSyntax { Statement: BlockSyntax block } => block,
            CommonForEachStatementSyntax { Statement: BlockSyntax block } => block,
            _ => null,
        };
        return body is null ? [] : [new EditOffer($"Begin with '{text}'", new NodeEdit(body, node => Insert((BlockSyntax)node, text)))];
    }

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
