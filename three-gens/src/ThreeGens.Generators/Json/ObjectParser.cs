using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Parses classes, structs and interfaces with members.</summary>
internal static class ObjectParser
{
    public static ObjectShape Parse(INamedTypeSymbol type, string name, string suffix, ShapeGraph graph)
    {
        var attributes = type.GetAttributes();
        var constructor = ConstructorChoice.Of(type, graph.Compilation);
        var members = MemberParser.Parse(type, constructor.Constructor, graph, out var extensionData);
        var construction = constructor.Complete(members, graph);
        var unmapped = StjAttributes.Argument<int?>(StjAttributes.Find(attributes, "JsonUnmappedMemberHandlingAttribute"));
        var shape = new ObjectShape(
            name,
            suffix,
            type.IsReferenceType,
            members.ToEquatableArray(),
            construction,
            IsRecursive: false,
            unmapped is { } handling ? handling == 1 : graph.Options.RefuseUnmapped,
            Variants: default,
            Discriminator: null,
            UnknownVariant.Fail,
            extensionData)
        {
            Callbacks = CallbacksOf(type),
        };
        return PolymorphismParser.Extend(shape, type, attributes, graph);
    }

    private static EquatableArray<string> CallbacksOf(INamedTypeSymbol type) => type.AllInterfaces.IsEmpty ? default : type.AllInterfaces
        .Where(i => i.ContainingNamespace.ToDisplayString() == "System.Text.Json.Serialization" && i.Name.StartsWith("IJsonOn", StringComparison.Ordinal))
        .Select(i => i.Name)
        .OrderBy(n => n, StringComparer.Ordinal)
        .ToEquatableArray();
}
