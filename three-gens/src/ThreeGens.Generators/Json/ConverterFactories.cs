using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Writes the expression that makes a converter.</summary>
internal static class ConverterFactories
{
    public static string Expression(INamedTypeSymbol converter, ITypeSymbol type, TypeNames names)
    {
        var name = names.OfNotNull(converter.IsUnboundGenericType && type is INamedTypeSymbol { IsGenericType: true } generic
            ? converter.OriginalDefinition.Construct([.. generic.TypeArguments])
            : converter);
        return IsFactory(converter)
            ? $"(global::System.Text.Json.Serialization.JsonConverter<{names.OfNotNull(type)}>)new {name}().CreateConverter(typeof({names.OfNotNull(type)}), global::ThreeGens.Json.JsonFramework.Options)!"
            : $"new {name}()";
    }

    private static bool IsFactory(INamedTypeSymbol converter)
    {
        for (var type = converter.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Name == "JsonConverterFactory")
            {
                return true;
            }
        }

        return false;
    }
}
