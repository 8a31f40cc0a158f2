namespace ValidatorRs;

/// <summary>Requires a value made of the letters A to Z and spaces. The rule <c>alphaspace</c>.</summary>
public sealed class AlphaSpaceAttribute() : RuleAttribute("alphaspace");
