namespace ValidatorRs;

/// <summary>Requires an IPv4 network in CIDR notation. The rule <c>cidrv4</c>.</summary>
public sealed class CidrV4Attribute() : RuleAttribute("cidrv4");
