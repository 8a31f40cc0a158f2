using Microsoft.CodeAnalysis;
using ValidatorRs.Generators.Model;

namespace ValidatorRs.Generators.Parsing;

/// <summary>Finds the members that the library validates, in its order; what is missed here makes the type be walked, never pass.</summary>
internal static class MemberFinder
{
    public static IReadOnlyList<FoundMember> Of(INamedTypeSymbol type, Compilation compilation)
    {
        var lineage = new Stack<INamedTypeSymbol>();
        for (var level = type; level is not null && level.SpecialType == SpecialType.None && !Frameworks.Has(level); level = level.BaseType)
        {
            lineage.Push(level);
        }

        var found = new List<FoundMember>();
        foreach (var level in lineage)
        {
            var members = level.GetMembers();
            foreach (var member in members.OfType<IPropertySymbol>().Select(p => Property(p, compilation))
                .Concat(members.OfType<IFieldSymbol>().Select(f => Field(f, compilation))).OfType<FoundMember>())
            {
                // An override or a member that hides one takes the place of the inherited one.
                var inherited = found.FindIndex(f => f.Symbol.Name == member.Symbol.Name);
                if (inherited < 0)
                {
                    found.Add(member);
                }
                else
                {
                    found[inherited] = member;
                }
            }
        }

        return found;
    }

    private static FoundMember? Property(IPropertySymbol property, Compilation compilation)
    {
        if (property.IsStatic || property.IsIndexer || property.ReturnsByRef || property.ReturnsByRefReadonly || property.GetMethod is not { } getter
            || property.ExplicitInterfaceImplementations.Length > 0 || property.Name == "EqualityContract" || IsUnreadable(property.Type))
        {
            return null;
        }

        return getter.DeclaredAccessibility == Accessibility.Public || RuleAttributes.Mark(property)
            ? new FoundMember(property, property.Type, AccessOf(property, getter, property.Type, MemberAccess.Getter, compilation), RuleAttributes.MayExist(property))
            : null;
    }

    private static FoundMember? Field(IFieldSymbol field, Compilation compilation)
    {
        if (field.IsStatic || field.IsConst || field.IsImplicitlyDeclared || field.Name.StartsWith("<", StringComparison.Ordinal) || field.RefKind != RefKind.None || IsUnreadable(field.Type))
        {
            return null;
        }

        return field.DeclaredAccessibility == Accessibility.Public || RuleAttributes.Mark(field)
            ? new FoundMember(field, field.Type, AccessOf(field, field, field.Type, MemberAccess.Field, compilation), RuleAttributes.MayExist(field))
            : null;
    }

    private static MemberAccess? AccessOf(ISymbol member, ISymbol read, ITypeSymbol value, MemberAccess otherwise, Compilation compilation)
    {
        var isForbidden = member.GetAttributes().Any(a => a.AttributeClass?.Name is "ObsoleteAttribute" or "ExperimentalAttribute");
        if (compilation.IsSymbolAccessibleWithin(read, compilation.Assembly) && !isForbidden)
        {
            return MemberAccess.Direct;
        }

        // The signature of an accessor names the types, and those of a generic type would need a generic accessor.
        return !member.ContainingType.IsGenericType && compilation.IsSymbolAccessibleWithin(value, compilation.Assembly)
            && compilation.IsSymbolAccessibleWithin(member.ContainingType, compilation.Assembly)
            && compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.UnsafeAccessorAttribute") is not null
                ? otherwise
                : null;
    }

    private static bool IsUnreadable(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error || type.IsRefLikeType;
}
