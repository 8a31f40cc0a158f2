using System.Globalization;

namespace ValidatorRs.Rules;

/// <summary>One rule with its arguments, not yet tied to the type of a value.</summary>
internal abstract class Rule(string code, params object?[] arguments)
{
    public string Code { get; } = code;

    public IReadOnlyList<object?> Arguments { get; } = arguments;

    public virtual string ArgumentText =>
        string.Join(' ', Arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture)));

    /// <summary>What null is to this rule; decided before the rule is called.</summary>
    public virtual NullHandling Nulls => NullHandling.Pass;

    /// <summary>True when a violation makes the member's other rules meaningless: <c>required</c>.</summary>
    public virtual bool EndsMember => false;

    /// <summary>True for messages that depend on the rule, the name and the culture only, which may therefore be kept.</summary>
    public virtual bool HasStableMessage => true;

    /// <summary>The key of the message for translators: what the user wrote as the message, else null for the code.</summary>
    public virtual string? MessageKey => null;

    /// <summary>Tells what is wrong with a parameter that fits values of no type; null for nothing. Asked where the type is not known.</summary>
    public virtual string? ParameterProblem => null;

    /// <summary>Gives the rule as it is for values of a type; only the message may differ.</summary>
    public virtual Rule For(Type valueType) => this;

    /// <summary>Finds the check for values of a static type; null when the rule does not apply to it.</summary>
    public abstract RuleCall? Bind(Type valueType);

    /// <summary>Writes the message for a member in the current culture.</summary>
    public abstract string Message(string displayName);
}
