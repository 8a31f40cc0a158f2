namespace ValidatorRs;

/// <summary>Requires a colour such as rgb(255,0,0). The rule <c>rgb</c>.</summary>
public sealed class RgbAttribute() : RuleAttribute("rgb");
