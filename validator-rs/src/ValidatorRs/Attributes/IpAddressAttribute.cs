namespace ValidatorRs;

/// <summary>Requires an IP address. The rule <c>ip</c>.</summary>
public sealed class IpAddressAttribute() : RuleAttribute("ip");
