namespace ValidatorRs;

/// <summary>Requires a SHA-256 digest. The rule <c>sha256</c>.</summary>
public sealed class Sha256Attribute() : RuleAttribute("sha256");
