using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Mocks;

/// <summary>Finds out whether interfaces give a member a body.</summary>
internal static class DefaultBodies
{
    /// <summary>Says whether a class that implements all these interfaces, but not this member, would get one body for it.</summary>
    public static bool Has(ISymbol member, ImmutableArray<INamedTypeSymbol> interfaces)
    {
        if (ObsoleteMark.IsError(member))
        {
            return false;
        }

        var bodies = new List<ISymbol>();
        foreach (var type in interfaces)
        {
            bodies.AddRange(type.GetMembers().Where(m => Implemented(m).Contains(member, SymbolEqualityComparer.Default)));
        }

        // A body in a derived interface hides those of its bases; two that are not related leave it open (CS8705).
        bodies.RemoveAll(b => bodies.Exists(other => other.ContainingType.AllInterfaces.Contains(b.ContainingType, SymbolEqualityComparer.Default)));
        return bodies.Count switch
        {
            0 => !member.IsAbstract,
            1 => !bodies[0].IsAbstract,
            _ => false,
        };
    }

    private static IEnumerable<ISymbol> Implemented(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => [],
    };
}
