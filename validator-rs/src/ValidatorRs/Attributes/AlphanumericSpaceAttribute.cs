namespace ValidatorRs;

/// <summary>Requires a value made of the letters A to Z, digits and spaces. The rule <c>alphanumspace</c>.</summary>
public sealed class AlphanumericSpaceAttribute() : RuleAttribute("alphanumspace");
