using Microsoft.CodeAnalysis;
using ValidatorRs.Generators.Model;

namespace ValidatorRs.Generators.Parsing;

/// <summary>Reads what generated code has to know of a value: how to hold it, and what may be below it.</summary>
internal sealed class ValueParser(TypeParser types, Compilation compilation)
{
    // No real member nests sequences deeper; the run time takes over.
    private const int DepthLimit = 6;

    /// <param name="type">The static type.</param>
    /// <param name="hasRules">True when rules may look at the elements, whatever they are.</param>
    /// <param name="depth">The number of sequences around the value.</param>
    public PlannedValue Parse(ITypeSymbol type, bool hasRules, int depth = 0)
    {
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var inner = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        var (walk, target) = WalkOf(inner);
        var value = new PlannedValue(TypeText.Of(type), Carrier(inner), Form(inner, isNullable), walk, target, PlannedValue.None, null, null);

        // The plan of a type that is also a sequence loops over the elements itself.
        if (walk != PlannedValue.None || depth == DepthLimit || Sequences.Of(inner) is not var (loop, element, key) || !IsAccessible(inner))
        {
            return value;
        }

        var elements = Parse(element, hasRules, depth + 1);
        var keys = key is null ? null : Parse(key, hasRules, depth + 1);
        return hasRules || !elements.IsFlat || keys is { IsFlat: false } ? value with { Loop = loop, Elements = elements, Keys = keys } : value;
    }

    private (string Walk, PlanTarget? Target) WalkOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic)
        {
            return ("Dynamic", null);
        }

        if (type.SpecialType != SpecialType.None || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.IsRefLikeType || Frameworks.Has(type))
        {
            return (PlannedValue.None, null);
        }

        return type.IsAbstract || type.TypeKind == TypeKind.Interface ? ("Dynamic", null) : ("Declared", types.TargetOf(type));
    }

    private bool IsAccessible(ITypeSymbol type) => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    private static ValueForm Form(ITypeSymbol type, bool isNullable) => (type.IsValueType, Carrier(type) == "object", isNullable) switch
    {
        (false, _, _) => ValueForm.Reference,
        (_, true, false) => ValueForm.Boxed,
        (_, true, true) => ValueForm.NullableBoxed,
        (_, false, false) => ValueForm.Converted,
        _ => ValueForm.NullableConverted,
    };

    private static string Carrier(ITypeSymbol type) => type.TypeKind == TypeKind.Enum ? "object" : type.SpecialType switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 => "long",
        SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Single or SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_DateTime => "global::System.DateTime",
        _ when type is { Name: "DateTimeOffset" or "DateOnly" or "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => TypeText.Of(type),
        _ => "object",
    };
}
