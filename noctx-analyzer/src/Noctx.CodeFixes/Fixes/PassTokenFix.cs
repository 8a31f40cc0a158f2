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

/// <summary>Passes the token that a report names; one action for each token when several could be meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassTokenFix))]
[Shared]
public sealed class PassTokenFix : TokenCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ForwardToken, RuleIds.ContextToken, RuleIds.MemberToken);

    internal override IReadOnlyList<EditOffer> Offer(SyntaxNode root, Diagnostic diagnostic)
        => CallFinder.FindCall(root, diagnostic.Location.SourceSpan) is { } call
            ? TokenFixProperties.Read(diagnostic)
                .Select(argument => new EditOffer($"Pass '{argument.Expression}'", new NodeEdit(call, node => CallSite.WithArguments(node, argument.AddTo(CallSite.ArgumentsOf(node))))))
                .ToList()
            : [];
}
