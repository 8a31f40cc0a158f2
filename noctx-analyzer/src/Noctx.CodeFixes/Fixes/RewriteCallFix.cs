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

/// <summary>Replaces a blocking call by one that the token can end.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RewriteCallFix))]
[Shared]
public sealed class RewriteCallFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.BlockingWait, RuleIds.AsyncTwin);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
        => CallFinder.FindCall(root, diagnostic.Location.SourceSpan) is { } call
            ? [.. TokenFixProperties.ReadRewrites(diagnostic).Select(text =>
                new EditOffer($"Write '{text}'", new NodeEdit(call, node => SyntaxFactory.ParseExpression(text).WithTriviaFrom(node))) { Key = LastArgument(text) })]
            : [];

    private static string LastArgument(string text) => text.Substring(text.LastIndexOfAny([',', '(']) + 1).Trim(' ', ')');
}
