using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>Knows which types DataAnnotations' attributes can judge: on the others they throw, or refuse every value.</summary>
internal static class AttributeTypes
{
    private const Carrier Loose = Carrier.Open | Carrier.Unknown;
    private const string Text = "it judges text";

    /// <summary>Gives why an attribute cannot judge a member; null when it can, or that is not known.</summary>
    public static string? Problem(WrittenAttribute attribute, ModelMember member) => attribute.Name switch
    {
        "StringLength" or "EmailAddress" or "Phone" or "CreditCard" or "Base64String" or "FileExtensions" => Allow(member, Carrier.Text, Text),
        "Url" => IsUri(member.Type) ? null : Allow(member, Carrier.Text, "it judges text and Uri"),
        "MinLength" or "MaxLength" or "Length" => HasCount(member.Type) ? null : Allow(member, Carrier.Text, "it judges text and collections that know their count"),
        "RegularExpression" => member.Carrier == Carrier.Sequence ? "it judges text, and of a collection there is none" : null,
        "Range" => Range(attribute, member),
        "EnumDataType" => Enumeration(attribute, member),
        "AllowedValues" or "DeniedValues" => Values(attribute, member),
        _ => null,
    };

    private static string? Allow(ModelMember member, Carrier allowed, string problem) => (member.Carrier & (allowed | Loose)) != 0 ? null : problem;

    private static bool IsUri(ITypeSymbol type) => Carriers.IsSystem(type, "Uri");

    // Arrays, ICollection, and whatever else has an int Count.
    private static bool HasCount(ITypeSymbol declared)
    {
        var type = Carriers.Underlying(declared)!;
        return type is IArrayTypeSymbol
            || type.AllInterfaces.Any(i => i is { Name: "ICollection", Arity: 0 } && i.ContainingNamespace.ToDisplayString() == "System.Collections")
            || MemberPaths.MembersOf(type).Any(m => m is IPropertySymbol { Name: "Count", Type.SpecialType: SpecialType.System_Int32, DeclaredAccessibility: Accessibility.Public });
    }

    private static string? Range(WrittenAttribute range, ModelMember member)
    {
        if ((member.Carrier & Loose) != 0)
        {
            return null;
        }

        if (range.Data.AttributeConstructor!.Parameters is [{ Type.SpecialType: SpecialType.System_Double }, ..] && Carriers.Underlying(member.Type)!.SpecialType == SpecialType.System_Char)
        {
            return "a character converts to no real number";
        }

        if (range.Data.AttributeConstructor!.Parameters is [{ Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Double }, ..])
        {
            // DateTime converts to other types by name only: every conversion to a number throws.
            return (member.Carrier & ~Carrier.Moment & ~Carrier.Duration & ~Carrier.Sequence) != 0 || member.Type.AllInterfaces.Any(i => Carriers.IsSystem(i, "IConvertible") && (member.Carrier & Carrier.Moment) == 0)
                ? null
                : "its limits are numbers";
        }

        // Between other types a converter may exist; a collection has none.
        return member.Carrier == Carrier.Sequence ? "it compares single values" : null;
    }

    private static string? Enumeration(WrittenAttribute attribute, ModelMember member)
    {
        if (attribute.Argument(0) is not ITypeSymbol { TypeKind: TypeKind.Enum } wished)
        {
            return null;
        }

        if (member.Carrier.HasFlag(Carrier.Enumeration))
        {
            return SymbolEqualityComparer.Default.Equals(Carriers.Underlying(member.Type), wished) ? null : $"it accepts {Carriers.Text(wished)} only";
        }

        return Allow(member, Carrier.Text | Carrier.Whole, "it judges enumerations, text and whole numbers");
    }

    // The values are boxed and compared by Equals: 1 is not 1L.
    private static string? Values(WrittenAttribute attribute, ModelMember member)
    {
        var type = Carriers.Underlying(member.Type)!;
        if ((member.Carrier & Loose) != 0 || !(type.IsValueType || member.Carrier == Carrier.Text))
        {
            return null;
        }

        var stranger = attribute.Items(0).FirstOrDefault(v => v is { IsNull: false, Kind: not TypedConstantKind.Error, Type: { } own } && !SymbolEqualityComparer.Default.Equals(own, type));
        return stranger.Type is { } other ? $"its value {stranger.ToCSharpString()} is of type '{Carriers.Text(other)}' and equals none of them" : null;
    }
}
