using Microsoft.CodeAnalysis;

namespace ValidatorRs.Generators.Parsing;

/// <summary>Tells members with rules; what the rules say is read at run time.</summary>
internal static class RuleAttributes
{
    /// <summary>Tells whether a member that is not public carries rules, which makes it one to validate.</summary>
    public static bool Mark(ISymbol member) => Everywhere(member).Any(IsRule);

    /// <summary>Tells whether there may be rules on a member.</summary>
    public static bool MayExist(ISymbol member) => Everywhere(member).Any();

    /// <summary>Finds the classes that carry attributes for a type's members.</summary>
    public static IEnumerable<INamedTypeSymbol> Buddies(INamedTypeSymbol type) => type.GetAttributes()
        .Where(a => a is { AttributeClass: { Name: "MetadataTypeAttribute", ContainingNamespace.Name: "DataAnnotations" }, ConstructorArguments.Length: 1 })
        .Select(a => a.ConstructorArguments[0].Value).OfType<INamedTypeSymbol>();

    private static IEnumerable<AttributeData> Everywhere(ISymbol member)
    {
        for (var level = member; level is not null; level = (level as IPropertySymbol)?.OverriddenProperty)
        {
            foreach (var attribute in level.GetAttributes())
            {
                yield return attribute;
            }
        }

        var parameters = member.ContainingType.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => p.Name == member.Name);
        var buddies = Buddies(member.ContainingType).SelectMany(b => b.GetMembers(member.Name));
        foreach (var attribute in parameters.Concat(buddies.Cast<ISymbol>()).SelectMany(s => s.GetAttributes()))
        {
            yield return attribute;
        }
    }

    private static bool IsRule(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type is { Name: "ValidationAttribute", ContainingNamespace.Name: "DataAnnotations" }
                or { Name: "RulesAttribute" or "EachAttribute" or "KeysAttribute", ContainingNamespace.Name: "ValidatorRs" })
            {
                return true;
            }
        }

        return false;
    }
}
