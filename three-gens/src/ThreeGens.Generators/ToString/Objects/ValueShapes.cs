using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;
using ThreeGens.Generators.ToString.Enums;

namespace ThreeGens.Generators.ToString.Objects;

/// <summary>Decides at compile time how a value is written.</summary>
internal static class ValueShapes
{
    private static readonly ValueShape Plain = new(ValueKind.Plain);
    private static readonly ValueShape Unknown = new(ValueKind.Unknown, CanBeNull: true);
    private static readonly ValueShape Dynamic = new(ValueKind.Unknown, CanBeNull: true, Detail: "(object?)");
    private static readonly ValueShape General = new(ValueKind.Formatted);
    private static readonly ValueShape RoundTrip = new(ValueKind.Formatted, Detail: "O");

    public static ValueShape Of(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char } => Plain,
        { SpecialType: SpecialType.System_DateTime } => RoundTrip,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } => General,
        IArrayTypeSymbol array => Sequence(array.ElementType, "Length"),
        INamedTypeSymbol named => OfNamed(named),
        IDynamicTypeSymbol => Dynamic,
        _ => Unknown,
    };

    public static bool IsCharSpan(ITypeSymbol type) => type is INamedTypeSymbol
    {
        Name: "Span" or "ReadOnlySpan",
        Arity: 1,
        ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
    } span && span.TypeArguments[0].SpecialType == SpecialType.System_Char;

    /// <summary>Gives the interface <c>IEnumerable&lt;T&gt;</c> of a collection that knows how many items it has.</summary>
    public static INamedTypeSymbol? CountedCollection(INamedTypeSymbol type)
    {
        INamedTypeSymbol? counted = null;
        foreach (var candidate in type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Insert(0, type) : type.AllInterfaces)
        {
            if (candidate.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T)
            {
                if (counted is not null && !SymbolEqualityComparer.Default.Equals(counted.TypeArguments[0], candidate.TypeArguments[0]))
                {
                    return null;
                }

                counted ??= candidate;
            }
        }

        return counted;
    }

    private static ValueShape OfNamed(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return new ValueShape(ValueKind.Nullable, Parts: [Of(type.TypeArguments[0])]);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return OfEnum(type);
        }

        if (IsCharSpan(type))
        {
            return Plain;
        }

        if (type.IsTupleType)
        {
            return new ValueShape(ValueKind.Tuple, Parts: type.TupleElements.Select(e => Of(e.Type)).ToEquatableArray());
        }

        if (!Framework.Contains(type))
        {
            return OfUserType(type);
        }

        if (type.IsValueType && FormatsItself(type))
        {
            return type.Name is "DateTimeOffset" or "DateOnly" or "TimeOnly" ? RoundTrip : General;
        }

        return OfCollection(type) ?? Unknown;
    }

    private static ValueShape OfUserType(INamedTypeSymbol type)
    {
        if (ToStringAttributes.GenerateToString(type) is not null)
        {
            return new ValueShape(ValueKind.Nested, CanBeNull: type.IsReferenceType);
        }

        var isOwnText = type.GetMembers("ToString").Any(m => m is IMethodSymbol { Parameters.Length: 0 });
        return isOwnText ? Unknown : OfCollection(type) ?? Unknown;
    }

    private static ValueShape OfEnum(INamedTypeSymbol type)
    {
        var attribute = type.DeclaringSyntaxReferences.Length > 0 ? ToStringAttributes.GenerateToString(type) : null;
        return attribute is not null && EnumParser.ClassOf(type, EnumOptions.Of(attribute)) is { } textClass
            ? new ValueShape(ValueKind.FastEnum, Detail: textClass)
            : new ValueShape(ValueKind.Enum);
    }

    private static ValueShape? OfCollection(INamedTypeSymbol type)
    {
        if (CountedCollection(type) is not { } counted)
        {
            return null;
        }

        var item = counted.TypeArguments[0];
        if (type.Name == "ImmutableArray" && type.IsValueType)
        {
            return Sequence(item, "ImmutableArray");
        }

        // A struct that counts through an interface only would be boxed and read twice; leave it to its own text.
        var counts = CountOf(type);
        if (counts is null)
        {
            return null;
        }

        return item is INamedTypeSymbol { Name: "KeyValuePair", Arity: 2 } pair && Framework.Contains(pair)
            ? new ValueShape(ValueKind.Map, type.IsReferenceType, counts, [Of(pair.TypeArguments[0]), Of(pair.TypeArguments[1])])
            : Sequence(item, counts, type.IsReferenceType);
    }

    private static string? CountOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            // IList<T> and IDictionary<K, V> have one Count; a type with two would be ambiguous.
            return type.AllInterfaces.Insert(0, type).Count(i => i.GetMembers("Count").Length > 0) == 1 ? "Count" : null;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("Count").Any(m => m is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, Type.SpecialType: SpecialType.System_Int32 }))
            {
                return "Count";
            }
        }

        return null;
    }

    private static ValueShape Sequence(ITypeSymbol item, string count, bool canBeNull = true) => new(ValueKind.Sequence, canBeNull, count, [Of(item)]);

    private static bool FormatsItself(INamedTypeSymbol type)
    {
        foreach (var candidate in type.AllInterfaces)
        {
            if (candidate is { Name: "ISpanFormattable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
