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

/// <summary>Adds a filter that lets OperationCanceledException through a catch-all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LetCancellationThroughFix))]
[Shared]
public sealed class LetCancellationThroughFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SwallowedCancellation);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
        => CallFinder.FindAround<CatchClauseSyntax>(root, diagnostic.Location.SourceSpan) is { Filter: null } clause
            ? [new EditOffer("Let OperationCanceledException through", new NodeEdit(clause, node => WithFilter((CatchClauseSyntax)node)))]
            : [];

    private static CatchClauseSyntax WithFilter(CatchClauseSyntax clause)
    {
        var name = clause.Declaration?.Identifier.ValueText is { Length: > 0 } given ? given : "exception";
        var type = clause.Declaration?.Type.WithoutTrivia() ?? SyntaxFactory.ParseTypeName("System.Exception");
        var parsed = (TryStatementSyntax)SyntaxFactory.ParseStatement($"try {{ }} catch ({type} {name}) when ({name} is not System.OperationCanceledException) {{ }}");
        var pattern = parsed.Catches[0];
        var trailing = clause.Declaration?.GetTrailingTrivia() ?? clause.CatchKeyword.TrailingTrivia;
        return clause
            .WithCatchKeyword(clause.CatchKeyword.WithTrailingTrivia(SyntaxFactory.Space))
            .WithDeclaration(pattern.Declaration!.WithTrailingTrivia(SyntaxFactory.Space))
            .WithFilter(pattern.Filter!.WithTrailingTrivia(trailing));
    }
}
