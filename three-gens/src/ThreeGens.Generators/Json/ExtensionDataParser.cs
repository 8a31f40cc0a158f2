using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Parses the member marked <c>[JsonExtensionData]</c>.</summary>
internal static class ExtensionDataParser
{
    public static ExtensionData? Parse(ISymbol symbol, ShapeGraph graph)
    {
        var property = symbol as IPropertySymbol;
        var type = property?.Type ?? (symbol as IFieldSymbol)?.Type;
        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        var canSet = property is null || property.SetMethod is { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public };
        var name = Identifier.Escape(symbol.Name);
        if (named.ToDisplayString().TrimEnd('?') == "System.Text.Json.Nodes.JsonObject")
        {
            return new ExtensionData(name, null, "global::System.Text.Json.Nodes.JsonObject", canSet);
        }

        if (named.TypeArguments.Length != 2
            || named.TypeArguments[0].SpecialType != SpecialType.System_String
            || !(named.TypeArguments[1].SpecialType == SpecialType.System_Object || named.TypeArguments[1] is { Name: "JsonElement", ContainingNamespace.Name: "Json" }))
        {
            graph.Sink?.Invoke(
                JsonDiagnostics.NoCodec,
                symbol.Locations.FirstOrDefault(),
                symbol.ContainingType.ToDisplayString(),
                $"its extension data '{symbol.Name}' is no dictionary of strings with object or JsonElement, and no JsonObject");
            return null;
        }

        var names = graph.Names;
        var value = names.OfNotNull(named.TypeArguments[1]);
        var create = named.TypeKind == TypeKind.Interface
            ? $"global::System.Collections.Generic.Dictionary<string, {names.Of(named.TypeArguments[1])}>"
            : names.OfNotNull(named);
        return new ExtensionData(name, value, create, canSet);
    }
}
