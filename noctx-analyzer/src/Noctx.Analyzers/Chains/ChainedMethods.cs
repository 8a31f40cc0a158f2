using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Noctx.Analyzers.KnownTypes;

namespace Noctx.Analyzers.Chains;

/// <summary>Knows which methods a chain may go through, each looked at once in a compilation.</summary>
internal sealed class ChainedMethods(KnownSymbols known)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Traits> _byMethod = new(SymbolEqualityComparer.Default);

    /// <summary>Says what the chain analysis has to know of a method.</summary>
    [Flags]
    internal enum Traits
    {
        /// <summary>Calls of it are never part of a chain by themselves.</summary>
        None = 0,

        /// <summary>Calls of it count although it gives nothing to wait for: it is declared in source, or waits.</summary>
        CountsWhenSynchronous = 1,

        /// <summary>No parameter is or carries a token.</summary>
        TakesNoToken = 2,
    }

    /// <summary>Gives the traits of a method.</summary>
    /// <param name="method">The method, unbound.</param>
    public Traits Of(IMethodSymbol method)
    {
        if (!_byMethod.TryGetValue(method, out var traits))
        {
            _byMethod[method] = traits = (Counts(method) ? Traits.CountsWhenSynchronous : 0) | (TakesNone(method) ? Traits.TakesNoToken : 0);
        }

        return traits;
    }

    // A synchronous call of somebody else's counts only when it is one that waits.
    private static bool Counts(IMethodSymbol method)
        => (!method.DeclaringSyntaxReferences.IsEmpty || method.Name.StartsWith("Wait", StringComparison.Ordinal)) && !method.IsAsync && !HasTwin(method);

    private static bool HasTwin(IMethodSymbol method) => method.ContainingType is { } type && !type.GetMembers(method.Name + "Async").IsEmpty;

    private bool TakesNone(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (known.IsTokenOrNullable(parameter.Type) || known.CarriesToken(parameter.Type))
            {
                return false;
            }
        }

        return true;
    }
}
