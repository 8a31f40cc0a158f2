namespace ValidatorRs.Rules;

/// <summary>Reports that there was no object to validate.</summary>
internal sealed class RootRule() : Rule("required")
{
    public static Running.RuleSite Site { get; } = new(new RootRule(), null);

    public override RuleCall? Bind(Type valueType) => null;

    public override string Message(string displayName) => "A value is required.";
}
