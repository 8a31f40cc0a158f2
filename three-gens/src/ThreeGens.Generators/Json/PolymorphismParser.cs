using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Parses <c>[JsonPolymorphic]</c> and <c>[JsonDerivedType]</c>.</summary>
internal static class PolymorphismParser
{
    public static ObjectShape Extend(ObjectShape shape, INamedTypeSymbol type, ImmutableArray<AttributeData> attributes, ShapeGraph graph)
    {
        var variants = new List<Variant>();
        foreach (var attribute in StjAttributes.FindAll(attributes, "JsonDerivedTypeAttribute"))
        {
            if (attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].Value is not INamedTypeSymbol derived)
            {
                continue;
            }

            if (!graph.Compilation.HasImplicitConversion(derived, type))
            {
                graph.Sink?.Invoke(
                    JsonDiagnostics.NoCodec, type.Locations.FirstOrDefault(), type.ToDisplayString(), $"its [JsonDerivedType] '{derived.ToDisplayString()}' does not derive from it");
                continue;
            }

            var discriminator = attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1].Value : null;
            // The type itself may be one of its variants: then its own members are meant, not the choice.
            var index = SymbolEqualityComparer.Default.Equals(derived, type) ? Variant.Self : graph.AddVariant(derived);
            variants.Add(new Variant(index, graph.Names.OfNotNull(derived), discriminator switch
            {
                string text => JsonText.Quote(graph.Checked(text, derived)),
                int number => number.ToString(CultureInfo.InvariantCulture),
                _ => null,
            }, discriminator switch
            {
                string text => "\"" + JsonText.WellFormed(text) + "\"",
                int number => number.ToString(CultureInfo.InvariantCulture),
                _ => null,
            }, DepthOf(derived)));
        }

        if (variants.Count == 0)
        {
            return shape;
        }

        var options = StjAttributes.Find(attributes, "JsonPolymorphicAttribute");
        return shape with
        {
            Variants = variants.ToEquatableArray(),
            Discriminator = graph.Checked(StjAttributes.Named(options, "TypeDiscriminatorPropertyName", "$type")!, type),
            UnknownVariant = (UnknownVariant)StjAttributes.Named(options, "UnknownDerivedTypeHandling", 0),
            IgnoreUnknownDiscriminator = StjAttributes.Named(options, "IgnoreUnrecognizedTypeDiscriminators", false),
        };
    }

    private static int DepthOf(INamedTypeSymbol type)
    {
        var depth = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            depth++;
        }

        return depth;
    }
}
