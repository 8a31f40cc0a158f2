namespace ValidatorRs.Rules;

/// <summary>A format of text that a scanner recognises: <c>email</c>, <c>hostname</c>.</summary>
internal sealed class TextRule(string code, string noun, Func<string, bool> scanner) : Rule(code)
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType) => valueType == typeof(string) ? StaticCall.Of(scanner) : null;

    public override string Message(string displayName) => $"{displayName} must be {noun}.";
}
