namespace ValidatorRs;

/// <summary>Requires a hexadecimal number. The rule <c>hexadecimal</c>.</summary>
public sealed class HexadecimalAttribute() : RuleAttribute("hexadecimal");
