using ValidatorRs.Rules;
using ValidatorRs.Tags;
using ValidatorRs.Vocabulary;

namespace ValidatorRs.Running;

/// <summary>Checks one rule attribute outside a plan: for validators that know only DataAnnotations.</summary>
internal static class AttributeProbe
{
    private static readonly RunSettings Settings = new(Plans.PlanSet.Default, new ValidatorOptions { Mode = ValidationMode.FirstOverall });

    /// <summary>Makes the rule that an attribute spells.</summary>
    /// <exception cref="FormatException">The attribute's arguments are wrong.</exception>
    public static OptionalRule RuleOf(RuleAttribute attribute)
    {
        try
        {
            return new OptionalRule(RuleVocabulary.Default.Create(TagParser.Parse(attribute.Rule)[0].First), attribute);
        }
        catch (TagSyntaxException bad)
        {
            throw new FormatException(bad.Message, bad);
        }
    }

    public static bool Holds(RuleAttribute attribute, object? value, object? owner)
    {
        var rule = RuleOf(attribute);
        if (value is null && rule.Nulls == NullHandling.Pass)
        {
            return true;
        }

        var sink = new Sink(Settings, owner, countOnly: true, tracking: true);
        return rule.Bind(value?.GetType() ?? typeof(object)) switch
        {
            StaticCall direct => direct.Invoke(value),
            ScopedCall scoped => scoped.Rule.Holds(value, owner, ref sink),
            AlwaysHolds => true,
            _ => false,
        };
    }

    public static string Message(RuleAttribute attribute, string displayName) => RuleOf(attribute).Message(displayName);
}
