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

/// <summary>Writes the token, or the sequence with its token, in place of what is reported.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceExpressionFix))]
[Shared]
public sealed class ReplaceExpressionFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.EmptyToken, RuleIds.AsyncEnumeration, RuleIds.WrongToken);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
        => CallFinder.FindExpression(root, diagnostic.Location.SourceSpan) is { } expression
            ? TokenFixProperties.ReadReplacements(diagnostic)
                .Select(text => new EditOffer($"Write '{text}'", new NodeEdit(expression, node => SyntaxFactory.ParseExpression(text).WithTriviaFrom(node))) { Key = Token(text) })
                .ToList()
            : [];

    // The sequence differs from place to place, the token does not.
    private static string Token(string text)
        => text.LastIndexOf(".WithCancellation(", StringComparison.Ordinal) is > 0 and var at ? text.Substring(at + ".WithCancellation(".Length).TrimEnd(')') : text;
}
