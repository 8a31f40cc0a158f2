namespace ValidatorRs;

/// <summary>Requires a colour such as rgba(255,0,0,0.5). The rule <c>rgba</c>.</summary>
public sealed class RgbaAttribute() : RuleAttribute("rgba");
