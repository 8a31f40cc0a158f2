using Microsoft.CodeAnalysis;

namespace ValidatorRs.Analyzers.Symbols;

/// <summary>Follows the members that cross-field rules name, <c>Address.Country</c>, as the library does.</summary>
internal static class MemberPaths
{
    /// <summary>Gives the part of a path that names no member; null when the whole path exists, or that cannot be known.</summary>
    public static string? FindMissing(ITypeSymbol owner, string path, out ITypeSymbol at)
    {
        at = owner;
        foreach (var name in path.Split('.'))
        {
            if (IsOpenEnded(at))
            {
                return null;
            }

            if (Find(at, name) is not { } member)
            {
                return name;
            }

            at = Carriers.Underlying(TypeOf(member))!;
        }

        return null;
    }

    /// <summary>Lists the readable members of a type and its base types.</summary>
    public static IEnumerable<ISymbol> MembersOf(ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is { IsStatic: false } and (IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false }))
                {
                    yield return member;
                }
            }
        }
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>Tells whether values may have members that the type does not show.</summary>
    public static bool IsOpenEnded(ITypeSymbol type)
    {
        if (type is IErrorTypeSymbol or ITypeParameterSymbol || type.TypeKind is TypeKind.Interface or TypeKind.Dynamic || type.SpecialType == SpecialType.System_Object)
        {
            return true;
        }

        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (level is IErrorTypeSymbol)
            {
                return true;
            }
        }

        // A member of a map is an entry.
        return type.AllInterfaces.Any(i => i is { Name: "IReadOnlyDictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, _] });
    }

    // The exact spelling wins; Go's tags written for another casing find the member all the same.
    private static ISymbol? Find(ITypeSymbol type, string name)
    {
        ISymbol? loose = null;
        foreach (var member in MembersOf(type))
        {
            if (member.Name == name)
            {
                return member;
            }

            loose ??= string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase) ? member : null;
        }

        return loose;
    }
}
