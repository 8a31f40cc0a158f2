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

    /// <summary>Says why a converter named by an attribute cannot serve a type, or null.</summary>
    public static string? Obstacle(INamedTypeSymbol converter, ITypeSymbol type)
    {
        if (converter.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (converter.IsAbstract || !converter.InstanceConstructors.Any(static c => c.Parameters.IsEmpty && c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal))
        {
            return $"its converter '{converter.Name}' has no constructor without parameters that could be called";
        }

        if (IsFactory(converter))
        {
            return null;
        }

        for (var current = converter; current is not null; current = current.BaseType)
        {
            if (current.Name == "JsonConverter" && current.Arity == 1)
            {
                return converter.IsUnboundGenericType || SymbolEqualityComparer.Default.Equals(current.TypeArguments[0], type)
                    ? null
                    : $"its converter '{converter.Name}' is one of '{current.TypeArguments[0].ToDisplayString()}'";
            }
        }

        return converter.IsUnboundGenericType ? null : $"'{converter.Name}' is no converter";
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
