using Microsoft.CodeAnalysis;

namespace ValidatorRs.Generators.Parsing;

/// <summary>Tells which types can have no generated plan.</summary>
internal static class Refusals
{
    /// <summary>Says why; null when the type can have one.</summary>
    public static string? Of(ITypeSymbol type, Compilation compilation)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || Frameworks.Has(type) || type.SpecialType != SpecialType.None)
        {
            return "only classes and structs outside the framework have one";
        }

        if (named.IsAbstract || named.IsStatic)
        {
            return "it has no values of its own; put the attribute on the types that derive from it";
        }

        if (named.IsRefLikeType)
        {
            return "it is a ref struct";
        }

        for (var level = named; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal)
            {
                return "it can be named in its own file only";
            }

            if (level.IsUnboundGenericType || level.TypeArguments.Any(IsOpen))
            {
                return "it is generic; name an instantiation with [assembly: GenerateValidator(typeof(Page<Order>))]";
            }
        }

        return compilation.IsSymbolAccessibleWithin(named, compilation.Assembly) ? null : "generated code cannot access it";
    }

    private static bool IsOpen(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen),
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        _ => false,
    };
}
