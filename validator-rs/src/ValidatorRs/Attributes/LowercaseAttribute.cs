namespace ValidatorRs;

/// <summary>Requires a value in lower case. The rule <c>lowercase</c>.</summary>
public sealed class LowercaseAttribute() : RuleAttribute("lowercase");
