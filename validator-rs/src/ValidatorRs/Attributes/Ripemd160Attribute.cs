namespace ValidatorRs;

/// <summary>Requires a RIPEMD-160 digest. The rule <c>ripemd160</c>.</summary>
public sealed class Ripemd160Attribute() : RuleAttribute("ripemd160");
