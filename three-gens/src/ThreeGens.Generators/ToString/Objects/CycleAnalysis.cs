using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Decides whether the text of an object may come to contain the object itself.</summary>
/// <remarks>
/// The answer is no only where it is certain: every type that can be reached is sealed or a struct and has generated text,
/// or belongs to the framework. An open class, an interface or a hand-written ToString may lead anywhere.
/// </remarks>
internal static class CycleAnalysis
{
    public static bool MayBeCyclic(INamedTypeSymbol owner, List<PrintedMember> members)
    {
        if (owner.IsValueType)
        {
            return false;
        }

        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        return members.Any(m => Reaches(m.Type, owner, seen));
    }

    private static bool Reaches(ITypeSymbol type, INamedTypeSymbol owner, HashSet<ITypeSymbol> seen)
    {
        if (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || type.TypeKind == TypeKind.Enum || !seen.Add(type))
        {
            return false;
        }

        if (type is IArrayTypeSymbol array)
        {
            return Reaches(array.ElementType, owner, seen);
        }

        if (type is not INamedTypeSymbol named || type.SpecialType == SpecialType.System_Object)
        {
            return true;
        }

        if (Framework.Contains(named))
        {
            var isOpaque = named.TypeKind == TypeKind.Interface && ValueShapes.CountedCollection(named) is null;
            return isOpaque || named.TypeArguments.Any(a => Reaches(a, owner, seen));
        }

        if (ToStringAttributes.GenerateToString(named) is null || !(named.IsSealed || named.IsValueType))
        {
            return true;
        }

        return SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, owner.OriginalDefinition)
            || PrintedMembers.Of(named).Any(m => Reaches(m.Type, owner, seen));
    }
}
