using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Remembers per compilation what was found out about member types; the same few types occur everywhere.</summary>
internal sealed class ShapeCache
{
    private static readonly ConditionalWeakTable<Compilation, ShapeCache> PerCompilation = new();

    private readonly ConcurrentDictionary<ITypeSymbol, ValueShape> _shapes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _sensitive = new(SymbolEqualityComparer.Default);

    private ShapeCache()
    {
    }

    public static ShapeCache For(Compilation compilation) => PerCompilation.GetValue(compilation, static _ => new ShapeCache());

    /// <summary>Gives how values of a type are written, or null where the type itself is marked as sensitive.</summary>
    public ValueShape? Of(ITypeSymbol type) =>
        _sensitive.GetOrAdd(type, IsSensitive) ? null : _shapes.GetOrAdd(type, static t => ValueShapes.Of(t));

    private static bool IsSensitive(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsSensitive(array.ElementType),
        INamedTypeSymbol named => (!Framework.Contains(named) && named.GetAttributes().Any(ToStringAttributes.IsSensitive)) || named.TypeArguments.Any(IsSensitive),
        _ => false,
    };
}
