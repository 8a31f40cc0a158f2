namespace ValidatorRs.Rules;

/// <summary>Stands for several rules of which one must hold: <c>hexcolor|rgb</c>.</summary>
internal sealed class AnyRule(IReadOnlyList<Rule> alternatives) : Rule(string.Join('|', alternatives.Select(a => a.Code)), [.. alternatives.SelectMany(a => a.Arguments)])
{
    public override RuleCall? Bind(Type valueType) => null;

    public override string Message(string displayName) =>
        $"{displayName} must satisfy one of: {string.Join(", ", alternatives.Select(a => a.ArgumentText.Length == 0 ? a.Code : $"{a.Code}={a.ArgumentText}"))}.";
}
