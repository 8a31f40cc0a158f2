using ValidatorRs.Rules;

namespace ValidatorRs.Running;

/// <summary>Reports that an object is nested deeper than the limit and was therefore not checked.</summary>
internal sealed class DepthRule(int limit) : Rule("depth", limit)
{
    public static RuleSite Site(int limit) => new(new DepthRule(limit), null);

    public override RuleCall? Bind(Type valueType) => null;

    public override string Message(string displayName) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The object is nested more than {limit} levels deep and was not checked.");
}
