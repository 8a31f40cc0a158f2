namespace ValidatorRs;

/// <summary>Requires a social security number. The rule <c>ssn</c>.</summary>
public sealed class SsnAttribute() : RuleAttribute("ssn");
