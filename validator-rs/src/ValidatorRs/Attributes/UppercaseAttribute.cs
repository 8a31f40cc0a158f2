namespace ValidatorRs;

/// <summary>Requires a value in upper case. The rule <c>uppercase</c>.</summary>
public sealed class UppercaseAttribute() : RuleAttribute("uppercase");
