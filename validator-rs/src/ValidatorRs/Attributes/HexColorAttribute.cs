namespace ValidatorRs;

/// <summary>Requires a colour such as #ff0000. The rule <c>hexcolor</c>.</summary>
public sealed class HexColorAttribute() : RuleAttribute("hexcolor");
