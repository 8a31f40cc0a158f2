using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Json;

/// <summary>Reads the attributes of System.Text.Json, by name.</summary>
internal static class StjAttributes
{
    private const string Namespace = "System.Text.Json.Serialization";

    public static AttributeData? Find(ImmutableArray<AttributeData> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == Namespace)
            {
                return attribute;
            }
        }

        return null;
    }

    public static IEnumerable<AttributeData> FindAll(ImmutableArray<AttributeData> attributes, string name) =>
        attributes.Where(a => a.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == Namespace);

    public static bool Has(ImmutableArray<AttributeData> attributes, string name) => Find(attributes, name) is not null;

    /// <summary>Gives the first constructor argument of an attribute, or the default.</summary>
    public static T? Argument<T>(AttributeData? attribute, T? otherwise = default) =>
        attribute is { ConstructorArguments.Length: > 0 } && attribute.ConstructorArguments[0].Value is T value ? value : otherwise;

    public static T? Named<T>(AttributeData? attribute, string name, T? otherwise = default)
    {
        foreach (var argument in attribute?.NamedArguments ?? [])
        {
            if (argument.Key == name && argument.Value.Value is T value)
            {
                return value;
            }
        }

        return otherwise;
    }

    /// <summary>Gives the converter type named by <c>[JsonConverter]</c>, or null.</summary>
    public static INamedTypeSymbol? Converter(ImmutableArray<AttributeData> attributes) =>
        attributes.IsEmpty ? null : Argument<INamedTypeSymbol>(Find(attributes, "JsonConverterAttribute"));

    /// <summary>Tells whether a converter writes enums by name; those are generated, so that the fast path is kept.</summary>
    public static bool IsEnumConverter(INamedTypeSymbol converter) => converter.Name == "JsonStringEnumConverter";
}
