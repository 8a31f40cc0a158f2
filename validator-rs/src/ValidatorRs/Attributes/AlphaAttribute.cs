namespace ValidatorRs;

/// <summary>Requires a value made of the letters A to Z. The rule <c>alpha</c>.</summary>
public sealed class AlphaAttribute() : RuleAttribute("alpha");
