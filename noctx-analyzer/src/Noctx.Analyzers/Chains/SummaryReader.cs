using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.KnownTypes;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Chains;

/// <summary>Reads the operations of one method's body into a summary.</summary>
internal sealed class SummaryReader(IMethodSymbol method, BodyAnalysis body)
{
    private readonly List<ChainCall> _calls = [];
    private string? _leaf;

    /// <summary>Reads one operation; those of a body come in the order of its text.</summary>
    public void Read(IOperation operation)
    {
        body.Meet(operation);
        switch (operation)
        {
            case IInvocationOperation call when Matters(call, body) && body.SiteOf(call) is { } site && !Escapes(call, body):
                Read(call, site);
                break;
            case IMethodReferenceOperation group when IsAsynchronous(group.Method, body) && !LambdaEscape.Escapes(group, body.Known) && !Escapes(group, body):
                Read(group);
                break;
        }
    }

    /// <summary>Gives what was read; null when the body has nothing to do with a chain.</summary>
    public MethodSummary? Summary()
        => (_calls.Count == 0 && _leaf is null) || NoCancellation.AppliesTo(method) ? null : new MethodSummary(Declared(method.OriginalDefinition), _calls, _leaf);

    // The half of a partial method that has the body is another symbol than the one that calls are bound to.
    private static IMethodSymbol Declared(IMethodSymbol method) => method.PartialDefinitionPart ?? method;

    /// <summary>Tells whether a method gives something to wait for.</summary>
    public static bool IsAsynchronous(IMethodSymbol method, BodyAnalysis body)
        => body.Known.IsTaskLike(method.ReturnType) || SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, body.Known.AsyncEnumerable);

    // A synchronous wrapper is left alone: it blocks on asynchronous work because its callers have no token, and has a twin for those that do.
    private static bool Matters(IInvocationOperation call, BodyAnalysis body)
        => IsAsynchronous(call.TargetMethod, body)
            ? call.IsInAsynchronousFunction(body)
            : (IsOurs(call.TargetMethod) || call.TargetMethod.Name.StartsWith("Wait", StringComparison.Ordinal)) && !call.TargetMethod.IsAsync && !HasTwin(call.TargetMethod);

    // A synchronous call of somebody else's counts only when it is one that waits.
    private static bool IsOurs(IMethodSymbol method) => !(method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences.IsEmpty;

    private static bool HasTwin(IMethodSymbol method) => method.ContainingType is { } type && !type.GetMembers(method.Name + "Async").IsEmpty;

    private void Read(IInvocationOperation call, CallSite site)
    {
        var target = CallProver.Definition(site.Method);
        if (SilenceList.IsQuietCall(call, site.Method, site.Arguments, body.Known) || SilenceList.IsQuietPlace(call, body))
        {
            return;
        }

        if (body.OpenSiteOf(call) is not null && CallProver.CouldTakeToken(site, body))
        {
            // With a token in scope this is NOCTX001's or NOCTX002's call; without one, the chain ends here.
            _leaf ??= TokenAt(call, body) is null ? ChainGraph.Name(target) : null;
        }
        else if (TakesNone(target, body.Known) && target.MethodKind is MethodKind.Ordinary)
        {
            _calls.Add(new ChainCall(target, site.NameLocation, TokenAt(call, body)?.ExpressionFor(acceptsNull: false)));
        }
    }

    private void Read(IMethodReferenceOperation group)
    {
        if (SilenceList.IsQuietMethod(group.Method, body.Known) || SilenceList.IsQuietPlace(group, body))
        {
            return;
        }

        var target = CallProver.Definition(group.Method);
        if (MethodGroupProver.Prove(group, [TokenSource.Placeholder(body.Known.Token)], body).Count > 0)
        {
            _leaf ??= TokenAt(group, body) is null ? ChainGraph.Name(target) : null;
        }
        else if (TakesNone(target, body.Known) && target.MethodKind is MethodKind.Ordinary)
        {
            _calls.Add(new ChainCall(target, MethodGroupProver.NameOf(group.Syntax).GetLocation(), TokenAt(group, body)?.ExpressionFor(acceptsNull: false)));
        }
    }

    private static bool TakesNone(IMethodSymbol method, KnownSymbols known)
        => !method.Parameters.Any(p => known.IsTokenOrNullable(p.Type) || known.CarriesToken(p.Type));

    private static TokenSource? TokenAt(IOperation site, BodyAnalysis body)
        => body.TokensAt(site) is [var nearest, ..] ? nearest : ContextScope.Find(site, body) is [var offered, ..] ? offered : null;

    // Work that is kept for later is not part of this call.
    private static bool Escapes(IOperation call, BodyAnalysis body)
    {
        for (var current = call.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda && LambdaEscape.Escapes(lambda, body.Known))
            {
                return true;
            }
        }

        return false;
    }
}
