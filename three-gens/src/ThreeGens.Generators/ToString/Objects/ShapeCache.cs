using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Remembers per compilation what was found out about member types; the same few types occur everywhere.</summary>
internal sealed class ShapeCache
{
    private static readonly ConditionalWeakTable<Compilation, ShapeCache> PerCompilation = new();

    private readonly ConcurrentDictionary<ITypeSymbol, ValueShape> _shapes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _sensitive = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<ITypeSymbol, string[]> _silenced = new(SymbolEqualityComparer.Default);

    private ShapeCache()
    {
    }

    public static ShapeCache For(Compilation compilation) => PerCompilation.GetValue(compilation, static _ => new ShapeCache());

    /// <summary>Gives how values of a type are written, or null where the type itself is marked as sensitive.</summary>
    public ValueShape? Of(ITypeSymbol type) =>
        _sensitive.GetOrAdd(type, IsSensitive) ? null : _shapes.GetOrAdd(type, static t => ValueShapes.Of(t));

    /// <summary>Gives the ids of their own under which the compiler reports a type or what it is made of.</summary>
    public IReadOnlyList<string> SilencedIds(ITypeSymbol type) => _silenced.GetOrAdd(type, static t => IdsOf(t));

    private static string[] IdsOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return IdsOf(array.ElementType);
        }

        var ids = new SortedSet<string>(StringComparer.Ordinal);
        for (var named = type as INamedTypeSymbol; named is not null; named = named.ContainingType)
        {
            ObsoleteMark.AddOwnIds(named.GetAttributes(), ids);
            ids.UnionWith(named.TypeArguments.SelectMany(IdsOf));
        }

        return [.. ids];
    }

    private static bool IsSensitive(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsSensitive(array.ElementType),
        INamedTypeSymbol named => (!Framework.Contains(named) && named.GetAttributes().Any(ToStringAttributes.IsSensitive)) || named.TypeArguments.Any(IsSensitive),
        _ => false,
    };
}
