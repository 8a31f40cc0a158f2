using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Json;

/// <summary>Holds what was found out about a collection type, and remembers it per compilation; the same few occur everywhere.</summary>
/// <param name="Key">The type of the keys, or null for a sequence.</param>
/// <param name="Element">The type of the elements or values.</param>
internal sealed record CollectionFacts(ITypeSymbol? Key, ITypeSymbol Element)
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ITypeSymbol, CollectionFacts?>> PerCompilation = new();

    /// <value>How elements of a sequence are reached for writing.</value>
    public SequenceAccess Access { get; init; }

    /// <value>How a sequence is made.</value>
    public SequenceBuild Elements { get; init; } = new(SequenceBuildKind.None);

    /// <value>How a dictionary is made.</value>
    public DictionaryBuild Entries { get; init; } = new(false);

    /// <summary>Gives what is known about a type, null when it is no collection.</summary>
    public static CollectionFacts? Of(INamedTypeSymbol type, ShapeGraph graph, Func<INamedTypeSymbol, ShapeGraph, CollectionFacts?> find)
    {
        var known = PerCompilation.GetValue(
            graph.Compilation, static _ => new ConcurrentDictionary<ITypeSymbol, CollectionFacts?>(SymbolEqualityComparer.IncludeNullability));
        if (!known.TryGetValue(type, out var facts))
        {
            facts = find(type, graph);
            known[type] = facts;
        }

        return facts;
    }
}
