namespace ValidatorRs;

/// <summary>Requires an IPv4 address. The rule <c>ipv4</c>.</summary>
public sealed class IPv4Attribute() : RuleAttribute("ipv4");
