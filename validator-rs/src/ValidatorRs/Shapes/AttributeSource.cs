using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ValidatorRs.Shapes;

/// <summary>Collects the attributes of a member from everywhere they may be written: the member and the ones it overrides,
/// the parameter of a record's primary constructor, and the buddy class of <c>[MetadataType]</c>.</summary>
internal static class AttributeSource
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static IReadOnlyList<Attribute> Of(MemberInfo member, Type model, bool ownOnly = false)
    {
        var own = Attribute.GetCustomAttributes(ownOnly ? member : LastDeclared(member, model), inherit: true);
        var extra = FromHidden(member);
        if (!ownOnly)
        {
            extra = extra.Concat(FromParameter(member)).Concat(FromBuddy(member, model));
        }

        var all = new List<Attribute>(own);
        foreach (var attribute in extra)
        {
            // The member's own attribute wins over one of the same kind written elsewhere.
            if (AllowsMany(attribute) ? !all.Contains(attribute) : all.TrueForAll(a => a.GetType() != attribute.GetType()))
            {
                all.Add(attribute);
            }
        }

        return all;
    }

    /// <summary>Tells whether a property overrides the setter of another whose getter it leaves alone.</summary>
    public static bool OverridesSetter(PropertyInfo property) =>
        property is { GetMethod: null, SetMethod: { } setter } && setter.GetBaseDefinition().DeclaringType is { } origin && origin != property.DeclaringType
        && origin.GetProperties(Any | BindingFlags.DeclaredOnly).Any(p => p.Name == property.Name && p.GetMethod is not null);

    /// <summary>Tells a record by what the compiler adds to it.</summary>
    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", Any) is not null || (type.IsValueType && type.GetMethod("PrintMembers", Any) is not null);

    public static bool HasRules(MemberInfo member, Type model) => Of(member, model).Any(MemberFinder.IsRule);

    /// <summary>Collects the class-level attributes, those of the buddy class included.</summary>
    public static IReadOnlyList<Attribute> OfType(Type model, bool ownOnly = false)
    {
        var all = new List<Attribute>(Attribute.GetCustomAttributes(model, inherit: true));
        if (!ownOnly && Buddy(model) is { } buddy)
        {
            all.AddRange(Attribute.GetCustomAttributes(buddy, inherit: true));
        }

        return all;
    }

    // An override of the setter alone is read by the getter it inherits, and may have rules of its own.
    private static MemberInfo LastDeclared(MemberInfo member, Type model)
    {
        if (member is not PropertyInfo { SetMethod: { IsVirtual: true } setter, DeclaringType: { } declaring })
        {
            return member;
        }

        for (var level = model; level is not null && level != declaring; level = level.BaseType)
        {
            var property = level.GetProperties(Any | BindingFlags.DeclaredOnly).FirstOrDefault(p => p.Name == member.Name && OverridesSetter(p));
            if (property is not null && property.SetMethod!.GetBaseDefinition() == setter.GetBaseDefinition())
            {
                return property;
            }
        }

        return member;
    }

    // As in DataAnnotations, a property keeps the rules of those of the same type that it hides.
    private static IEnumerable<Attribute> FromHidden(MemberInfo member)
    {
        if (member is not PropertyInfo property || property.GetIndexParameters().Length > 0)
        {
            yield break;
        }

        for (var level = property.DeclaringType?.BaseType; level is not null && level != typeof(object); level = level.BaseType)
        {
            if (level.GetProperty(property.Name, Any | BindingFlags.DeclaredOnly, null, property.PropertyType, Type.EmptyTypes, null) is { } hidden)
            {
                foreach (var attribute in Attribute.GetCustomAttributes(hidden, inherit: false))
                {
                    yield return attribute;
                }
            }
        }
    }

    private static Type? Buddy(Type model) => model.GetCustomAttribute<MetadataTypeAttribute>(inherit: true)?.MetadataClassType;

    private static Attribute[] FromBuddy(MemberInfo member, Type model) =>
        Buddy(model) is { } buddy && buddy != model && buddy.GetMember(member.Name, Any) is [var twin, ..]
            ? Attribute.GetCustomAttributes(twin, inherit: true)
            : [];

    private static IEnumerable<Attribute> FromParameter(MemberInfo member)
    {
        if (member is not PropertyInfo { DeclaringType: { } declaring } property)
        {
            return [];
        }

        // Only a primary constructor's parameter stands for its property: a record's, by name and type.
        if (!IsRecord(declaring))
        {
            return [];
        }

        return declaring.GetConstructors(Any)
            .SelectMany(c => c.GetParameters())
            .Where(p => p.Name == property.Name && p.ParameterType == property.PropertyType)
            .Take(1)
            .SelectMany(p => Attribute.GetCustomAttributes(p, inherit: true));
    }

    private static bool AllowsMany(Attribute attribute) =>
        attribute.GetType().GetCustomAttribute<AttributeUsageAttribute>(inherit: true)?.AllowMultiple == true;
}
