using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Parses the member marked <c>[JsonExtensionData]</c>.</summary>
internal static class ExtensionDataParser
{
    public static ExtensionData? Parse(ISymbol symbol, TypeNames names)
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

        if (named.TypeArguments.Length != 2)
        {
            return null;
        }

        var value = names.OfNotNull(named.TypeArguments[1]);
        var create = named.TypeKind == TypeKind.Interface
            ? $"global::System.Collections.Generic.Dictionary<string, {names.Of(named.TypeArguments[1])}>"
            : names.OfNotNull(named);
        return new ExtensionData(name, value, create, canSet);
    }
}
