namespace ValidatorRs;

/// <summary>Requires a SHA-384 digest. The rule <c>sha384</c>.</summary>
public sealed class Sha384Attribute() : RuleAttribute("sha384");
