using Microsoft.CodeAnalysis;

namespace ValidatorRs.Analyzers.Symbols;

/// <summary>Sorts types as the library's rules do when they are tied to a member.</summary>
internal static class Carriers
{
    /// <summary>Gives what a type can be judged as, a nullable as its value.</summary>
    public static Carrier Of(ITypeSymbol? declared)
    {
        var type = Underlying(declared);
        if (type is null or IErrorTypeSymbol or ITypeParameterSymbol || IsWrapper(type))
        {
            return Carrier.Unknown;
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } number })
        {
            return Carrier.Enumeration | Of(number.SpecialType);
        }

        if (Of(type.SpecialType) is var special and not Carrier.Other)
        {
            return special;
        }

        if (IsSystem(type, "DateTimeOffset") || IsSystem(type, "DateOnly"))
        {
            return Carrier.Moment;
        }

        if (IsSystem(type, "TimeSpan"))
        {
            return Carrier.Duration;
        }

        return (Sequences.IsSequence(type) ? Carrier.Sequence : Carrier.Other) | (IsOpen(type) ? Carrier.Open : Carrier.Other);
    }

    /// <summary>Gives the type without <c>Nullable</c>.</summary>
    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type;

    public static bool IsNullable(ITypeSymbol? type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>Tells whether a type is of that name in the namespace System.</summary>
    public static bool IsSystem(ITypeSymbol? type, string name) =>
        type is { ContainingType: null, ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    /// <summary>Writes a type as a message shows it.</summary>
    public static string Text(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    // What they hold is judged in their place, at run time.
    private static bool IsWrapper(ITypeSymbol type) =>
        type is { Name: "JsonElement", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } }
        || (type is { Name: "JsonNode" or "JsonArray" or "JsonObject" or "JsonValue", ContainingNamespace: { Name: "Nodes", ContainingNamespace.Name: "Json" } });

    private static bool IsOpen(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Interface or TypeKind.Dynamic || (type.IsAbstract && type.TypeKind == TypeKind.Class)
        || type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;

    private static Carrier Of(SpecialType type) => type switch
    {
        SpecialType.System_String => Carrier.Text,
        SpecialType.System_Boolean => Carrier.Boolean,
        SpecialType.System_Char => Carrier.Character,
        SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 => Carrier.Signed,
        SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 => Carrier.Unsigned,
        SpecialType.System_Single or SpecialType.System_Double => Carrier.Real,
        SpecialType.System_Decimal => Carrier.Decimal,
        SpecialType.System_DateTime => Carrier.Moment,
        _ => Carrier.Other,
    };
}
