using System.Reflection;

namespace ValidatorRs.Shapes;

/// <summary>Finds rules that were meant for a value but stand where no validator looks: passed over, they would hold for every value.</summary>
internal static class UnaskedRules
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Gives the first member of one level of a model that has such rules, and why nobody asks them; null without any.</summary>
    public static (string Member, string Reason)? First(Type level, Type model) => Static(level, model) ?? BehindProperty(level, model) ?? OnParameter(level, model);

    private static (string Member, string Reason)? Static(Type level, Type model)
    {
        var members = level.GetProperties(Own | BindingFlags.Static).Cast<MemberInfo>().Concat(level.GetFields(Own | BindingFlags.Static).Where(f => !f.Name.StartsWith('<')));
        return members.FirstOrDefault(m => AttributeSource.HasRules(m, model)) is { } ruled ? (ruled.Name, "it is static, and no part of an object") : null;
    }

    private static (string Member, string Reason)? BehindProperty(Type level, Type model)
    {
        foreach (var field in level.GetFields(Own | BindingFlags.Instance | BindingFlags.Static))
        {
            // The compiler names the field of the property A <A>k__BackingField.
            if (field.Name.StartsWith('<') && field.Name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end
                && level.GetProperty(field.Name[1..end], Own | BindingFlags.Instance | BindingFlags.Static) is { } property
                && HasRuleOfItsOwn(Attribute.GetCustomAttributes(field, inherit: false), property, model))
            {
                return (property.Name, "they stand on the field behind it ('field:')");
            }
        }

        return null;
    }

    // A parameter that only sounds like a property may be meant for whoever calls the constructor; one of the same type is what the property is made of.
    private static (string Member, string Reason)? OnParameter(Type level, Type model)
    {
        if (AttributeSource.IsRecord(level))
        {
            return null;
        }

        foreach (var parameter in level.GetConstructors(Own | BindingFlags.Instance).SelectMany(c => c.GetParameters()))
        {
            var attributes = Attribute.GetCustomAttributes(parameter, inherit: false);
            if (Array.Exists(attributes, MemberFinder.IsRule)
                && Array.Find(level.GetProperties(Own | BindingFlags.Instance), p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && p.PropertyType == parameter.ParameterType) is { } property
                && HasRuleOfItsOwn(attributes, property, model))
            {
                return (property.Name, $"they stand on the parameter '{parameter.Name}' of a constructor, where only those of a record are read");
            }
        }

        return null;
    }

    // What the property says too is asked there.
    private static bool HasRuleOfItsOwn(Attribute[] attributes, PropertyInfo property, Type model)
    {
        var rules = attributes.Where(MemberFinder.IsRule).ToArray();
        return rules.Length > 0 && rules.ExceptBy(AttributeSource.Of(property, model).Select(a => a.GetType()), r => r.GetType()).Any();
    }
}
