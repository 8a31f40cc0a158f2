using ValidatorRs.Rules;

namespace ValidatorRs.Running;

/// <summary>Reports that a sequence that does not know its count goes on after the limit and was not checked further.</summary>
internal sealed class ElementsRule(int limit) : Rule("elements", limit)
{
    public static RuleSite Site(int limit) => new(new ElementsRule(limit), null);

    public override RuleCall? Bind(Type valueType) => null;

    public override string Message(string displayName) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The sequence goes on after {limit} elements and was not checked further.");
}
