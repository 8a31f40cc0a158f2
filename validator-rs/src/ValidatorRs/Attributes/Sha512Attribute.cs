namespace ValidatorRs;

/// <summary>Requires a SHA-512 digest. The rule <c>sha512</c>.</summary>
public sealed class Sha512Attribute() : RuleAttribute("sha512");
