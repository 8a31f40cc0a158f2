using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Rules;

/// <summary>NOCTX017: a catch-all in a loop swallows cancellation.</summary>
internal sealed class SwallowedCancellationRule : Rule
{
    private static readonly DiagnosticDescriptor Found = new(
        RuleIds.SwallowedCancellation,
        "Let cancellation through a catch-all",
        "This catch swallows OperationCanceledException, so the loop goes on after cancellation; add 'when (exception is not OperationCanceledException)'",
        RuleIds.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "When the token is cancelled, each turn of the loop throws and is caught: the loop spins to its end and the caller is told of success.",
        helpLinkUri: RuleIds.HelpRoot + RuleIds.SwallowedCancellation + ".md");

    public override DiagnosticDescriptor Descriptor => Found;

    public override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Try);

    public override void Visit(IOperation operation, BodyAnalysis body)
    {
        if (operation is not ITryOperation attempt || Loop(attempt) is not { } loop || !attempt.Body.MentionsToken(body.Known) || EndsByItself(loop, body))
        {
            return;
        }

        foreach (var clause in attempt.Catches)
        {
            if (CatchesCancellationOnly(clause))
            {
                return;
            }

            if (IsCatchAll(clause, body.Known) && clause.Filter is null && !Leaves(clause.Handler, loop) && !clause.Handler.MentionsToken(body.Known))
            {
                body.Report(Found, clause.Syntax.GetFirstToken().GetLocation(), TokenFixProperties.Rewriting("when"), []);
                return;
            }
        }
    }

    private static ILoopOperation? Loop(IOperation operation)
    {
        for (var current = operation.Parent; current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; current = current.Parent)
        {
            if (current is ILoopOperation loop)
            {
                return loop;
            }
        }

        return null;
    }

    // The loop's own condition, or a statement of its body outside the try, looks at the token and ends it.
    private static bool EndsByItself(ILoopOperation loop, BodyAnalysis body)
    {
        var condition = loop switch
        {
            IWhileLoopOperation pass => pass.Condition,
            IForLoopOperation pass => pass.Condition,
            IForEachLoopOperation { IsAsynchronous: true } pass => pass.Collection,
            _ => null,
        };
        return condition?.MentionsToken(body.Known) == true
            || (loop.Body is IBlockOperation block && block.Operations.Any(o => o is not ITryOperation && o.MentionsToken(body.Known)));
    }

    private static bool CatchesCancellationOnly(ICatchClauseOperation clause)
        => clause.ExceptionType?.Name is "OperationCanceledException" or "TaskCanceledException";

    private static bool IsCatchAll(ICatchClauseOperation clause, KnownSymbols known)
        => clause.ExceptionType is null || clause.ExceptionType.SpecialType == SpecialType.System_Object || KnownSymbols.Same(clause.ExceptionType, known.Exception);

    private static bool Leaves(IOperation handler, ILoopOperation loop)
        => handler.Descendants().Any(o => o is IThrowOperation or IReturnOperation { Kind: OperationKind.Return } || (o is IBranchOperation { BranchKind: BranchKind.Break } branch && KnownSymbols.Same(branch.Target, loop.ExitLabel)));
}
