using ValidatorRs.Rules;

namespace ValidatorRs.Running;

/// <summary>Reports that a value has not the shape that its rules are written for.</summary>
internal sealed class ShapeRule(string code, string message) : Rule(code)
{
    /// <summary>Where a dictionary of rules stands for the members of an object.</summary>
    public static RuleSite Members { get; } = Site("object", "An object with members is required here.");

    /// <summary>Where <c>dive</c> enters the elements.</summary>
    public static RuleSite Elements { get; } = Site("dive", "A list or an object is required here.");

    /// <summary>Where <c>keys</c> has rules for the names.</summary>
    public static RuleSite Keys { get; } = Site("keys", "An object is required here.");

    public override RuleCall? Bind(Type valueType) => null;

    public override string Message(string displayName) => message;

    private static RuleSite Site(string code, string message) => new(new ShapeRule(code, message), null);
}
