using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Knows our attributes and what they say.</summary>
internal static class ToStringAttributes
{
    private const int DefaultMaxItems = 10;

    public static AttributeData? GenerateToString(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (IsOurs(attribute.AttributeClass, "GenerateToStringAttribute"))
            {
                return attribute;
            }
        }

        return null;
    }

    public static int MaxItems(AttributeData attribute) => Argument(attribute, "MaxItems") is int and > 0 and var max ? max : DefaultMaxItems;

    public static object? Argument(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    /// <summary>Says whether an attribute of the assembly asks for the text of a foreign enum.</summary>
    public static bool IsForeign(AttributeData attribute) => IsOurs(attribute.AttributeClass, "GenerateToStringForAttribute");

    public static bool IsMember(AttributeData attribute) => IsOurs(attribute.AttributeClass, "ToStringMemberAttribute");

    /// <summary>Says whether an attribute marks data that must not be shown: ours, or any data classification.</summary>
    public static bool IsSensitive(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (IsOurs(type, "SensitiveAttribute")
                || (type.Name == "DataClassificationAttribute" && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Compliance.Classification"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsObsoleteError(AttributeData attribute) =>
        attribute is { AttributeClass: { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" }, ConstructorArguments.Length: 2 }
        && attribute.ConstructorArguments[1].Value is true;

    private static bool IsOurs(INamedTypeSymbol? type, string name) =>
        type?.Name == name && type.ContainingNamespace is { Name: "ThreeGens", ContainingNamespace.IsGlobalNamespace: true };
}
