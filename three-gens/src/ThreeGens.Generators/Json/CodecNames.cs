using System.Text;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Names codecs: <c>OrderJson</c>, <c>Outer_InnerJson</c>, <c>PageOfOrderJson</c>, <c>OrderArrayJson</c>.</summary>
internal static class CodecNames
{
    private const string Suffix = "Json";

    /// <summary>Gives the name of the codec class of a type.</summary>
    public static string Of(ITypeSymbol type) => Stem(type) + Suffix;

    /// <summary>Gives the full name of the codec class of a type that carries the marker.</summary>
    public static string FullNameOf(INamedTypeSymbol type)
    {
        var space = Hierarchy.NamespaceOf(type);
        return "global::" + (space.Length == 0 ? "" : space + ".") + Of(type);
    }

    /// <summary>Gives a name made of a type's name and those of its arguments, usable as part of an identifier.</summary>
    public static string Stem(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Stem(array.ElementType) + (array.Rank == 1 ? "Array" : $"Array{array.Rank}D");
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return "Nullable" + Stem(nullable.TypeArguments[0]);
            case INamedTypeSymbol { ContainingType: null, IsGenericType: false, IsTupleType: false }:
                return type.Name;
            case INamedTypeSymbol named:
                var name = new StringBuilder();
                for (var outer = named.ContainingType; outer is not null; outer = outer.ContainingType)
                {
                    name.Insert(0, outer.Name + "_");
                }

                name.Append(named.IsTupleType ? "Tuple" : named.Name);
                for (var i = 0; i < named.TypeArguments.Length; i++)
                {
                    name.Append(i == 0 ? "Of" : "And").Append(Stem(named.TypeArguments[i]));
                }

                return name.ToString();
            default:
                return type.Name;
        }
    }

    /// <summary>Gives the namespace for a codec: that of the type when it is declared here, otherwise of the first argument declared here.</summary>
    public static string NamespaceOf(ITypeSymbol type, Compilation compilation) =>
        DeclaredHere(type, compilation) is { } own ? Hierarchy.NamespaceOf(own) : "ThreeGens.Json.Codecs";

    /// <summary>Gives the namespace for a codec where it is one that sources declare types in, or null.</summary>
    public static INamespaceSymbol? SpaceOf(ITypeSymbol type, Compilation compilation) => DeclaredHere(type, compilation)?.ContainingNamespace;

    public static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public
            && (named.ContainingType is null || IsPublic(named.ContainingType)) && named.TypeArguments.All(IsPublic),
        _ => true,
    };

    public static bool IsOpen(INamedTypeSymbol type) =>
        type.TypeArguments.Any(a => a.TypeKind == TypeKind.TypeParameter) || (type.ContainingType is { } outer && IsOpen(outer));

    /// <summary>Tells whether a class outside the type cannot name it.</summary>
    public static bool IsHidden(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
        || type.IsFileLocal
        || (type.ContainingType is { } outer && IsHidden(outer));

    private static INamedTypeSymbol? DeclaredHere(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => DeclaredHere(array.ElementType, compilation),
        INamedTypeSymbol named when SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, compilation.Assembly) => named,
        INamedTypeSymbol named => named.TypeArguments.Select(a => DeclaredHere(a, compilation)).FirstOrDefault(a => a is not null),
        _ => null,
    };
}
