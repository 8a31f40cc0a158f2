namespace ValidatorRs;

/// <summary>Requires an IPv6 address. The rule <c>ipv6</c>.</summary>
public sealed class IPv6Attribute() : RuleAttribute("ipv6");
