using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;

namespace ThreeGens.Generators.Json;

/// <summary>Parses enums.</summary>
internal static class EnumParser
{
    public static EnumShape Parse(INamedTypeSymbol type, string name, string suffix, bool isText)
    {
        var attributes = type.GetAttributes();
        isText |= StjAttributes.Converter(attributes) is { } converter && StjAttributes.IsEnumConverter(converter);
        var values = new HashSet<object>();
        var members = new List<EnumMember>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field is { HasConstantValue: true, ConstantValue: { } value })
            {
                var text = StjAttributes.Argument(StjAttributes.Find(field.GetAttributes(), "JsonStringEnumMemberNameAttribute"), field.Name)!;
                members.Add(new EnumMember(Identifier.Escape(field.Name), text, values.Add(value)));
            }
        }

        var isFlags = attributes.Any(a => a.AttributeClass?.ToDisplayString() == "System.FlagsAttribute");
        return new EnumShape(name, suffix, Scalars.Of(type.EnumUnderlyingType!), isText, isFlags, members.ToEquatableArray());
    }
}
