using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
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
            case IInvocationOperation call:
                Read(call);
                break;
            case IMethodReferenceOperation group when IsAsynchronous(group.Method, body) && !LambdaEscape.Escapes(group, body.Known) && !Escapes(group, body):
                Read(group);
                break;
        }
    }

    /// <summary>Gives what was read; null when the body has nothing to do with a chain.</summary>
    public MethodSummary? Summary()
        => (_calls.Count == 0 && _leaf is null) || NoCancellation.AppliesTo(method) ? null : new MethodSummary(method.OriginalDefinition, _calls, _leaf);

    /// <summary>Tells whether a method gives something to wait for.</summary>
    public static bool IsAsynchronous(IMethodSymbol method, BodyAnalysis body)
        => body.Known.IsTaskLike(method.ReturnType) || SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, body.Known.AsyncEnumerable);

    // What symbols tell comes first, then what the place tells; a changed call is bound last, and only where its answer counts.
    private void Read(IInvocationOperation call)
    {
        var target = CallProver.Definition(call.TargetMethod);
        var traits = body.Session.Chained.Of(target);
        var asynchronous = IsAsynchronous(call.TargetMethod, body);
        if (!asynchronous && (traits & ChainedMethods.Traits.CountsWhenSynchronous) == 0)
        {
            return;
        }

        var isHop = (traits & ChainedMethods.Traits.TakesNoToken) != 0 && target.MethodKind == MethodKind.Ordinary;
        var isOpen = body.Session.Concerned.MayBeOpen(call) && body.OpenSiteOf(call) is not null;
        if ((isHop || isOpen) && body.SiteOf(call) is { } site)
        {
            Read(call, site, target, isHop, isOpen, asynchronous);
        }
    }

    private void Read(IInvocationOperation call, CallSite site, IMethodSymbol target, bool isHop, bool isOpen, bool asynchronous)
    {
        var token = TokenAt(call, body);
        // A call with a parameter for the token in scope is the business of NOCTX001 or NOCTX002; and of a method without a token, the first leaf is enough.
        // A synchronous wrapper is left alone: it blocks on asynchronous work because its callers have no token, and has a twin for those that do.
        if ((token is null ? _leaf is not null : !isHop)
            || (asynchronous && !call.IsInAsynchronousFunction(body)) || Escapes(call, body)
            || SilenceList.IsQuietCall(call, site.Method, site.Arguments, body.Known) || SilenceList.IsQuietPlace(call, body))
        {
            return;
        }

        if (isOpen && CallProver.CouldTakeToken(site, body))
        {
            // With a token in scope this is NOCTX001's or NOCTX002's call; without one, the chain ends here.
            _leaf ??= token is null ? target.ContainingType.Name + "." + target.Name : null;
        }
        else if (isHop)
        {
            _calls.Add(new ChainCall(target, site.NameLocation, token?.ExpressionFor(acceptsNull: false)));
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
            _leaf ??= TokenAt(group, body) is null ? target.ContainingType.Name + "." + target.Name : null;
        }
        else if ((body.Session.Chained.Of(target) & ChainedMethods.Traits.TakesNoToken) != 0 && target.MethodKind is MethodKind.Ordinary)
        {
            _calls.Add(new ChainCall(target, MethodGroupProver.NameOf(group.Syntax).GetLocation(), TokenAt(group, body)?.ExpressionFor(acceptsNull: false)));
        }
    }

    private static TokenSource? TokenAt(IOperation site, BodyAnalysis body)
        => body.TokensAt(site) is [var nearest, ..] ? nearest : body.MayHaveContext && ContextScope.Find(site, body) is [var offered, ..] ? offered : null;

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
