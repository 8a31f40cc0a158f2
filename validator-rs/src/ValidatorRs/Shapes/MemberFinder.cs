using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ValidatorRs.Shapes;

/// <summary>Finds the members whose values are validated: readable public properties, and any other readable member that carries rules.</summary>
internal static class MemberFinder
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Lists the members, or with <paramref name="strict"/> only the public properties that DataAnnotations knows; those of base types first, in the order of declaration.</summary>
    /// <exception cref="ValidationDefinitionException">A property that cannot be read, or belongs to no object, carries rules.</exception>
    public static IReadOnlyList<MemberInfo> Of(Type type, bool strict, Func<string, bool> isRegistered)
    {
        var lineage = new Stack<Type>();
        for (var t = type; t is not null && t != typeof(object) && t != typeof(ValueType) && !TypeKinds.IsFramework(t); t = t.BaseType)
        {
            lineage.Push(t);
        }

        var found = new List<MemberInfo>();
        foreach (var level in lineage)
        {
            if (!strict && UnaskedRules.First(level, type) is var (unasked, where))
            {
                throw Refusal(unasked, where);
            }

            // Reflection promises no order; metadata tokens keep violations in the order of declaration. Native code has no tokens, and keeps the order.
            var members = level.GetProperties(Declared).Where(p => IsCandidate(p)).Cast<MemberInfo>()
                .Concat(level.GetFields(Declared).Where(f => !strict && !IsCompilerMade(f) && (isRegistered(f.Name) || AttributeSource.HasRules(f, type))))
                .OrderBy(m => m is FieldInfo ? 1 : 0)
                .ThenBy(m => m.HasMetadataToken() ? m.MetadataToken : 0);
            foreach (var member in members)
            {
                // An override or a member that hides one takes the place of the inherited one.
                var inherited = found.FindIndex(f => f.Name == member.Name);
                if (inherited < 0)
                {
                    found.Add(member);
                }
                else
                {
                    found[inherited] = member;
                }
            }
        }

        return found;

        bool IsCandidate(PropertyInfo property)
        {
            if (Unreadable(property) is { } reason)
            {
                // Passed over, the rules would hold for every value.
                return strict || AttributeSource.OverridesSetter(property) || !AttributeSource.HasRules(property, type) ? false : throw Refusal(property.Name, reason);
            }

            var getter = property.GetMethod!;

            return (getter.IsPublic && property.Name != "EqualityContract") || (!strict && (isRegistered(property.Name) || AttributeSource.HasRules(property, type)));
        }

        ValidationDefinitionException Refusal(string member, string reason) =>
            ValidationDefinitionException.At(type, member, null, 0, $"it has rules, but {reason}; remove the rules, or write them on a property whose value can be read");
    }

    /// <summary>Tells whether a member of the type carries rules, be it one that cannot be read.</summary>
    public static bool HasRules(Type type)
    {
        try
        {
            return Of(type, strict: false, isRegistered: _ => false).Any(m => AttributeSource.HasRules(m, type));
        }
        catch (ValidationDefinitionException)
        {
            return true;
        }
    }

    /// <summary>Finds members by name, on a type that is otherwise not looked into.</summary>
    public static IReadOnlyList<MemberInfo> Named(Type type, IEnumerable<string> names) =>
        [.. names.Select(n => (MemberInfo?)type.GetProperty(n) ?? type.GetField(n)).OfType<MemberInfo>().Where(m => m is FieldInfo or PropertyInfo { GetMethod: not null })];

    private static string? Unreadable(PropertyInfo property) => property switch
    {
        _ when property.GetIndexParameters().Length > 0 => "it is an indexer",
        _ when property.Name.Contains('.', StringComparison.Ordinal) => "it implements a member of an interface explicitly, and has no name of its own",
        { GetMethod: null } => "it has no getter",
        { PropertyType.IsByRef: true } => "it returns a reference",
        { PropertyType: { IsPointer: true } or { IsFunctionPointer: true } } => "its value is a pointer",
        { PropertyType.IsByRefLike: true } => "its value is a ref struct",
        _ => null,
    };

    private static bool IsCompilerMade(FieldInfo field) =>
        field.Name.StartsWith('<') || field.FieldType.IsPointer || field.FieldType.IsByRefLike;

    internal static bool IsRule(Attribute attribute) => attribute is ValidationAttribute or RulesAttribute or EachAttribute or KeysAttribute;
}
