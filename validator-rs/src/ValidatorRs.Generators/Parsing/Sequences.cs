using Microsoft.CodeAnalysis;

namespace ValidatorRs.Generators.Parsing;

/// <summary>Tells how the elements of a type are reached, as the library's TypeKinds does.</summary>
internal static class Sequences
{
    public static (string Loop, ITypeSymbol Element, ITypeSymbol? Key)? Of(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String || type.IsRefLikeType)
        {
            return null;
        }

        if (type is IArrayTypeSymbol array)
        {
            return array.IsSZArray ? ("Array", array.ElementType, null) : null;
        }

        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named.OriginalDefinition.ToDisplayString() == "System.Collections.Generic.List<T>")
        {
            return ("List", named.TypeArguments[0], null);
        }

        var interfaces = (named.TypeKind == TypeKind.Interface ? named.AllInterfaces.Insert(0, named) : named.AllInterfaces)
            .Where(i => i.Arity > 0 && i.ContainingNamespace.ToDisplayString() == "System.Collections.Generic").ToArray();
        var pairs = interfaces.Where(i => i.Name is "IDictionary" or "IReadOnlyDictionary")
            .Select(i => i.TypeArguments).ToArray();
        if (pairs.Length > 0)
        {
            // A dictionary of several kinds is left to the run time.
            return pairs.All(p => Same(p[0], pairs[0][0]) && Same(p[1], pairs[0][1])) ? ("Dictionary", pairs[0][1], pairs[0][0]) : null;
        }

        var elements = interfaces.Where(i => i.Name == "IEnumerable").Select(i => i.TypeArguments[0]).ToArray();
        return elements.Length == 1 ? ("Sequence", elements[0], null) : null;
    }

    private static bool Same(ITypeSymbol left, ITypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
