using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX012: a loop in a method with a token that never observes it.</summary>
internal sealed class BlindLoopRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.BlindLoop,
        "Look at the token in the loop",
        "This loop never looks at '{0}'; begin it with '{0}.ThrowIfCancellationRequested()'",
        RuleIds.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A long loop that never looks at the token ends when it is done, whatever the caller wants.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.BlindLoop + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Loop);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is not ILoopOperation loop
            || !IsLong(loop)
            || loop.MentionsToken(body.Known)
            || body.TokensAt(operation) is not { Count: > 0 } tokens
            || tokens[0].Rank is not (TokenRank.Parameter or TokenRank.DerivedLocal)
            || SilenceList.IsQuietPlace(loop, body) || RegisteredToken.Guards(loop, body) || SequenceReading.GetsToken(loop, body.Known)
            // A call that could take the token is NOCTX001's, and mends the loop.
            || EachTurn(loop).Any(o => CallSite.From(o) is { } site && CallProver.Prove(site, tokens[0], body) is not null))
        {
            return;
        }

        var token = tokens[0].ExpressionFor(acceptsNull: false);
        body.Report(Found, loop.Syntax.GetFirstToken().GetLocation(), TokenFixProperties.Rewriting(tokens, t => $"{t}.ThrowIfCancellationRequested();"), [token]);
    }

    // Work that takes a while: a loop without an end, or one that waits for something on each turn.
    private static bool IsLong(ILoopOperation loop)
        => loop is IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: true } }
            || EachTurn(loop).Any(o => o is IAwaitOperation && o.IsInFunctionOf(loop));

    private static IEnumerable<IOperation> EachTurn(ILoopOperation loop)
        => loop is IWhileLoopOperation { Condition: { } condition } ? condition.DescendantsAndSelf().Concat(loop.Body.Descendants()) : loop.Body.Descendants();
}
