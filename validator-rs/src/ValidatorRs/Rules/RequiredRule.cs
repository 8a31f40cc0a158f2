namespace ValidatorRs.Rules;

/// <summary>Go's <c>required</c>: not null, not the zero value of a value type, not the empty text.</summary>
internal sealed class RequiredRule() : Rule("required")
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override bool EndsMember => true;

    public override RuleCall Bind(Type valueType) => Presence.HasValue(valueType);

    public override string Message(string displayName) => $"{displayName} is required.";
}
