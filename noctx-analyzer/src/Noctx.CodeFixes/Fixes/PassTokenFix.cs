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
    {
        if (CallFinder.FindCall(root, diagnostic.Location.SourceSpan) is not { } call)
        {
            return OfferLambdas(root, diagnostic);
        }

        var offers = new List<EditOffer>();
        foreach (var argument in TokenFixProperties.Read(diagnostic))
        {
            var edit = new NodeEdit(call, node => CallSite.WithArguments(node, argument.AddTo(CallSite.ArgumentsOf(node))));
            var more = StaticFunctionEdits.For(root, diagnostic, argument.Expression);
            offers.Add(new EditOffer(more.Title ?? $"Pass '{argument.Expression}'", [edit, .. more.Edits]) { Key = argument.Expression });
        }

        return offers;
    }

    // A method that is handed on: a lambda calls the overload that takes the token.
    private static List<EditOffer> OfferLambdas(SyntaxNode root, Diagnostic diagnostic)
    {
        ExpressionSyntax? name = CallFinder.FindAround<SimpleNameSyntax>(root, diagnostic.Location.SourceSpan);
        var group = name?.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return group is null
            ? []
            : [.. TokenFixProperties.ReadReplacements(diagnostic).Select(text =>
                new EditOffer($"Write '{text}'", new NodeEdit(group, node => SyntaxFactory.ParseExpression(text).WithTriviaFrom(node))) { Key = text.Substring(text.LastIndexOf(' ') + 1).TrimEnd(')') })];
    }
}
