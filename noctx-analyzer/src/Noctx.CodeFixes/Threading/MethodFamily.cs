using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Noctx.CodeFixes.Threading;

/// <summary>Finds the methods whose parameters must change together: a contract and all that implement or override it.</summary>
internal static class MethodFamily
{
    /// <summary>Gives the family of a method, or null when a part of it is not in the source.</summary>
    public static async Task<IReadOnlyList<IMethodSymbol>?> FindAsync(IMethodSymbol start, Solution solution, CancellationToken cancellationToken)
    {
        var family = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var pending = new Queue<IMethodSymbol>();
        pending.Enqueue(start.OriginalDefinition);
        while (pending.Count > 0)
        {
            var found = pending.Dequeue();
            var method = await SymbolFinder.FindSourceDefinitionAsync(found, solution, cancellationToken).ConfigureAwait(false) as IMethodSymbol ?? found;
            method = method.PartialDefinitionPart ?? method;
            if (method.DeclaringSyntaxReferences.IsEmpty)
            {
                return null;
            }

            if (!family.Add(method))
            {
                continue;
            }

            foreach (var relative in Contracts(method))
            {
                pending.Enqueue(relative);
            }

            foreach (var relative in await SymbolFinder.FindImplementationsAsync(method, solution, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                Enqueue(relative);
            }

            foreach (var relative in await SymbolFinder.FindOverridesAsync(method, solution, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                Enqueue(relative);
            }
        }

        return family.ToList();

        void Enqueue(ISymbol symbol)
        {
            if (symbol is IMethodSymbol relative)
            {
                pending.Enqueue(relative.OriginalDefinition);
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Contracts(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
        {
            yield return overridden.OriginalDefinition;
        }

        if (method.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (var member in type.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).OfType<IMethodSymbol>().Concat(method.ExplicitInterfaceImplementations))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
            {
                yield return member.OriginalDefinition;
            }
        }
    }
}
