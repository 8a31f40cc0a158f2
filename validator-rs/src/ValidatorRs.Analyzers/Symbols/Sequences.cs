using Microsoft.CodeAnalysis;

namespace ValidatorRs.Analyzers.Symbols;

/// <summary>Tells what the elements and the keys of a type are, as the library's loops do.</summary>
internal static class Sequences
{
    public static bool IsSequence(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String && (type is IArrayTypeSymbol || SelfAndInterfaces(type).Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));

    /// <summary>Gives the type of the elements, and of the keys of a dictionary; false for what is no sequence.</summary>
    public static bool TryGetElement(ITypeSymbol declared, Compilation compilation, out ITypeSymbol? element, out ITypeSymbol? key)
    {
        var type = Carriers.Underlying(declared)!;
        (element, key) = (null, null);
        if (type is IArrayTypeSymbol array)
        {
            // Of int[,] it is int; of int[][] it is int[].
            element = array.ElementType;
            return true;
        }

        if (!IsSequence(type) || type.IsRefLikeType)
        {
            return false;
        }

        if (SelfAndInterfaces(type).FirstOrDefault(IsDictionary) is { TypeArguments: [var keys, var values] })
        {
            (element, key) = (values, keys);
            return true;
        }

        var candidates = SelfAndInterfaces(type)
            .Where(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            .Select(i => i.TypeArguments[0])
            .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default)
            .ToArray();

        // A type that enumerates as several things has no one element type.
        element = candidates is [var only] ? only : compilation.ObjectType;
        return true;
    }

    private static bool IsDictionary(INamedTypeSymbol type) =>
        type is { Name: "IDictionary" or "IReadOnlyDictionary", TypeArguments.Length: 2 }
        && type.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    private static IEnumerable<INamedTypeSymbol> SelfAndInterfaces(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self ? type.AllInterfaces.Prepend(self) : type.AllInterfaces;
}
