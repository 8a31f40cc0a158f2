namespace ValidatorRs;

/// <summary>Requires a colour such as hsl(0,100%,50%). The rule <c>hsl</c>.</summary>
public sealed class HslAttribute() : RuleAttribute("hsl");
