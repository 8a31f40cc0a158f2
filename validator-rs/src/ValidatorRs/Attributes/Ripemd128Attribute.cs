namespace ValidatorRs;

/// <summary>Requires a RIPEMD-128 digest. The rule <c>ripemd128</c>.</summary>
public sealed class Ripemd128Attribute() : RuleAttribute("ripemd128");
