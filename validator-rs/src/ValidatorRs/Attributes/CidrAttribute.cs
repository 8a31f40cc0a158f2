namespace ValidatorRs;

/// <summary>Requires a network in CIDR notation. The rule <c>cidr</c>.</summary>
public sealed class CidrAttribute() : RuleAttribute("cidr");
