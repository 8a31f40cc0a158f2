using System.Globalization;
using Microsoft.CodeAnalysis;
using ThreeGens.Generators.Shared;
using ThreeGens.Generators.ToString.Enums;

namespace ThreeGens.Generators.Json;

/// <summary>Parses enums.</summary>
internal static class EnumParser
{
    public static EnumShape Parse(INamedTypeSymbol type, string name, string suffix, bool isText, ShapeGraph graph)
    {
        var attributes = type.GetAttributes();
        isText |= StjAttributes.Converter(attributes) is { } converter && StjAttributes.IsEnumConverter(converter);
        var isFlags = attributes.Any(a => a.AttributeClass?.ToDisplayString() == "System.FlagsAttribute");
        var values = new HashSet<object>();
        var members = new List<EnumMember>();
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(static f => f.HasConstantValue);
        // Where names are combined, those of more bits come first: the order in which System.Text.Json takes and writes them.
        foreach (var field in isFlags ? fields.OrderByDescending(BitsOf).ThenBy(ValueOf) : fields)
        {
            if (field is { HasConstantValue: true, ConstantValue: { } value })
            {
                var text = StjAttributes.Argument(StjAttributes.Find(field.GetAttributes(), "JsonStringEnumMemberNameAttribute"), field.Name)!;
                text = graph.Checked(text, field);
                members.Add(new EnumMember(Identifier.Escape(field.Name), text, values.Add(value)));
            }
        }

        return new EnumShape(name, suffix, Scalars.Of(type.EnumUnderlyingType!), isText, isFlags, members.ToEquatableArray());
    }

    private static ulong ValueOf(IFieldSymbol field) => EnumUnderlying.ToUnsigned(field.ConstantValue!);

    // Of a negative value all bits above count too.
    private static ulong Extended(object value) => value is ulong bits ? bits : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));

    private static int BitsOf(IFieldSymbol field)
    {
        var count = 0;
        for (var rest = Extended(field.ConstantValue!); rest != 0; rest &= rest - 1)
        {
            count++;
        }

        return count;
    }
}
