using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Json;

/// <summary>Compares types with the nullability of their arguments: a list of <c>string?</c> is read into another type than one of <c>string</c>.</summary>
internal sealed class ShapeKeyComparer : IEqualityComparer<(ITypeSymbol Type, ShapeContext Context)>
{
    public static readonly ShapeKeyComparer Instance = new();

    public bool Equals((ITypeSymbol Type, ShapeContext Context) x, (ITypeSymbol Type, ShapeContext Context) y) =>
        x.Context.Equals(y.Context) && SymbolEqualityComparer.IncludeNullability.Equals(x.Type, y.Type);

    public int GetHashCode((ITypeSymbol Type, ShapeContext Context) key) =>
        SymbolEqualityComparer.IncludeNullability.GetHashCode(key.Type) ^ key.Context.GetHashCode();
}
