namespace ValidatorRs;

/// <summary>Requires a value made of digits. The rule <c>number</c>.</summary>
public sealed class DigitsAttribute() : RuleAttribute("number");
