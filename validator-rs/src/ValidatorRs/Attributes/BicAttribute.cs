namespace ValidatorRs;

/// <summary>Requires a bank identifier code. The rule <c>bic</c>.</summary>
public sealed class BicAttribute() : RuleAttribute("bic");
