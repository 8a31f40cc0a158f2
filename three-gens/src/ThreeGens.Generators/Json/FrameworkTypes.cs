using Microsoft.CodeAnalysis;

namespace ThreeGens.Generators.Json;

/// <summary>Knows framework types that are neither scalars nor collections.</summary>
internal static class FrameworkTypes
{
    private const string Converters = "global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.";

    /// <summary>Is the reason for a type that there is not; the compiler has said so.</summary>
    public const string Undeclared = "there is no such type";

    /// <summary>Gives the framework's converter for a type of its document model, which needs no reflection; or null.</summary>
    public static string? ConverterOf(ITypeSymbol type) => FullName(type) switch
    {
        "System.Text.Json.JsonElement" or "System.Text.Json.JsonDocument"
            or "System.Text.Json.Nodes.JsonNode" or "System.Text.Json.Nodes.JsonObject"
            or "System.Text.Json.Nodes.JsonArray" or "System.Text.Json.Nodes.JsonValue" => $"{Converters}{type.Name}Converter!",
        _ => null,
    };

    /// <summary>Says why a type cannot be handled, or null.</summary>
    public static string? Refusal(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Object } => "the type 'object' says nothing about its JSON; use JsonElement, or a type with [JsonDerivedType]",
        IArrayTypeSymbol => "arrays of several dimensions have no JSON form; use an array of arrays",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "pointers have no JSON form",
        { TypeKind: TypeKind.Delegate } => "delegates have no JSON form",
        { IsRefLikeType: true } => "ref structs cannot be stored, so they cannot be read",
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => "native integers have no JSON form",
        { TypeKind: TypeKind.TypeParameter } => "the type argument is not known",
        _ when FullName(type) is "System.Type" or "System.Reflection.Assembly" or "System.Reflection.MemberInfo" or "System.Threading.CancellationToken" =>
            "System.Text.Json refuses it too",
        not INamedTypeSymbol => "it is no class, struct or interface",
        _ => null,
    };

    // The names below occur in these namespaces only, and rendering a name costs more than all the rest.
    private static string? FullName(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 0, ContainingNamespace.Name: "Json" or "Nodes" or "System" or "Reflection" or "Threading" } named
            ? DefinitionNames.Of(named)
            : null;
}
