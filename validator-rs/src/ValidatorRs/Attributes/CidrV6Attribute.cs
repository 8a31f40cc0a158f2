namespace ValidatorRs;

/// <summary>Requires an IPv6 network in CIDR notation. The rule <c>cidrv6</c>.</summary>
public sealed class CidrV6Attribute() : RuleAttribute("cidrv6");
