namespace ValidatorRs;

/// <summary>Requires a number. The rule <c>numeric</c>.</summary>
public sealed class NumericAttribute() : RuleAttribute("numeric");
