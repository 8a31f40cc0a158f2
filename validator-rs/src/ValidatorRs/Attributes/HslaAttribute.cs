namespace ValidatorRs;

/// <summary>Requires a colour such as hsla(0,100%,50%,0.5). The rule <c>hsla</c>.</summary>
public sealed class HslaAttribute() : RuleAttribute("hsla");
