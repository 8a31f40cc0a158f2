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

/// <summary>Links a timeout to the token in scope and sets its time with CancelAfter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LinkTimeoutFix))]
[Shared]
public sealed class LinkTimeoutFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnlinkedTimeout);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
    {
        if (CallFinder.FindAround<LocalDeclarationStatementSyntax>(root, diagnostic.Location.SourceSpan) is not { Parent: BlockSyntax block } declaration
            || declaration.Declaration.Variables is not [{ Initializer.Value: BaseObjectCreationExpressionSyntax creation } variable])
        {
            return [];
        }

        return [.. TokenFixProperties.ReadRewrites(diagnostic).Select(text =>
            new EditOffer($"Write '{text}'", new NodeEdit(block, node => Link((BlockSyntax)node, creation, variable.Identifier.ValueText, text))) { Key = text })];
    }

    private static BlockSyntax Link(BlockSyntax block, BaseObjectCreationExpressionSyntax creation, string name, string text)
    {
        // Another timeout of the block may have been linked before, and have moved the statements.
        var index = block.Statements.IndexOf(s => s is LocalDeclarationStatementSyntax { Declaration.Variables: [var only] } && only.Identifier.ValueText == name);
        var declaration = (LocalDeclarationStatementSyntax)block.Statements[index];
        var variable = declaration.Declaration.Variables[0];
        var linked = declaration.ReplaceNode(variable.Initializer!.Value, SyntaxFactory.ParseExpression(text).WithTriviaFrom(variable.Initializer.Value));
        if (linked.Declaration.Type is { } type && !type.IsVar && creation is ImplicitObjectCreationExpressionSyntax)
        {
            linked = linked.WithDeclaration(linked.Declaration.WithType(type));
        }

        var statements = block.Statements.Replace(declaration, linked);
        if (creation.ArgumentList?.Arguments is [var timeout])
        {
            var indent = declaration.GetLeadingTrivia().LastOrDefault(t => t.IsKind(SyntaxKind.WhitespaceTrivia));
            statements = statements.Insert(index + 1, SyntaxFactory.ParseStatement($"{name}.CancelAfter({timeout.WithoutTrivia()});").WithLeadingTrivia(indent).WithTrailingTrivia(declaration.GetTrailingTrivia()));
        }

        return block.WithStatements(statements);
    }
}
