namespace ValidatorRs.Rules;

/// <summary>A format that text is scanned for and that numbers have by themselves or are checked for as whole numbers: <c>numeric</c>, <c>port</c>.</summary>
/// <param name="code">The rule's name.</param>
/// <param name="noun">What the value must be.</param>
/// <param name="text">Checks a text.</param>
/// <param name="whole">Checks a whole number; null when every number passes.</param>
/// <param name="real">Checks a real number; null when it is treated as <paramref name="whole"/>.</param>
internal sealed class NumberTextRule(string code, string noun, Func<string, bool> text, Func<long, bool>? whole, Func<double, bool>? real = null) : Rule(code)
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType)
    {
        if (valueType == typeof(string))
        {
            return StaticCall.Of(text);
        }

        return NumberKinds.Of(valueType) switch
        {
            NumberKind.None => null,
            _ when whole is null && real is null => AlwaysHolds.Instance,
            NumberKind.Real => real is null ? null : StaticCall.Of(real),
            NumberKind.Decimal => null,
            _ => whole is null ? AlwaysHolds.Instance : StaticCall.Of(whole),
        };
    }

    public override string Message(string displayName) => $"{displayName} must be {noun}.";
}
