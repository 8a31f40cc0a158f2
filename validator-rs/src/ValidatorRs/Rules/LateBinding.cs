namespace ValidatorRs.Rules;

/// <summary>Binds rules to types that are known at run time only. What a value is, is then no fault of the rules.</summary>
internal static class LateBinding
{
    /// <summary>Finds the check for values of a type; null when the rule, or its parameter, does not fit the type.</summary>
    public static RuleCall? Bind(Rule rule, Type type)
    {
        if (Try(rule, type) is { } call)
        {
            return call;
        }

        // A whole number is a number like any other where the type was not chosen: "min=0.5" is no mistake for it. The call converts the value.
        return NumberKinds.Of(type) is NumberKind.Signed or NumberKind.Unsigned ? Try(rule, typeof(decimal)) ?? Try(rule, typeof(double)) : null;
    }

    private static RuleCall? Try(Rule rule, Type type)
    {
        try
        {
            return rule.Bind(type);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
