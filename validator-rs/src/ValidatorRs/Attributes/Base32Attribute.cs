namespace ValidatorRs;

/// <summary>Requires base32. The rule <c>base32</c>.</summary>
public sealed class Base32Attribute() : RuleAttribute("base32");
