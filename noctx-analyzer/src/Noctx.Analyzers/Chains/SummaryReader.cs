using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Noctx.Analyzers.Proofs;
using Noctx.Analyzers.Silence;
using Noctx.Analyzers.TokenSources;

namespace Noctx.Analyzers.Chains;

/// <summary>Reads a body into a summary.</summary>
internal static class SummaryReader
{
    /// <summary>Reads one method's body; null when it has nothing to do with a chain.</summary>
    public static MethodSummary? Read(BodyAnalysis body)
    {
        if (body.Owner is not IMethodSymbol method || NoCancellation.AppliesTo(method))
        {
            return null;
        }

        var calls = new List<ChainCall>();
        string? leaf = null;
        foreach (var block in body.Blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (operation is IInvocationOperation call && IsAsynchronous(call.TargetMethod, body) && CallSite.From(call) is { } site && !Escapes(call, body))
                {
                    Read(call, site, body, calls, ref leaf);
                }
            }
        }

        return calls.Count == 0 && leaf is null ? null : new MethodSummary(method.OriginalDefinition, calls, leaf);
    }

    /// <summary>Tells whether a method gives something to wait for.</summary>
    public static bool IsAsynchronous(IMethodSymbol method, BodyAnalysis body)
        => body.Known.IsTaskLike(method.ReturnType) || SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, body.Known.AsyncEnumerable);

    private static void Read(IInvocationOperation call, CallSite site, BodyAnalysis body, List<ChainCall> calls, ref string? leaf)
    {
        if (SilenceList.IsQuietCall(call, site.Method, site.Arguments, body.Known) || SilenceList.IsQuietPlace(call, body))
        {
            return;
        }

        var target = site.Method.ReducedFrom?.OriginalDefinition ?? site.Method.OriginalDefinition;
        var couldTake = CallProver.CouldTakeToken(site, body);
        var tokens = body.TokensAt(call);
        var contexts = tokens.Count > 0 ? tokens : ContextScope.Find(call, body);
        var token = contexts.Count > 0 ? contexts[0] : null;
        if (couldTake)
        {
            // With a token in scope this is NOCTX001's or NOCTX002's call; without one, the chain ends here.
            leaf ??= token is null ? target.ContainingType.Name + "." + target.Name : null;
        }
        else if (!target.Parameters.Any(p => body.Known.IsTokenOrNullable(p.Type) || body.Known.CarriesToken(p.Type)) && target.MethodKind is MethodKind.Ordinary)
        {
            calls.Add(new ChainCall(target, site.NameLocation, token?.ExpressionFor(acceptsNull: false)));
        }
    }

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
