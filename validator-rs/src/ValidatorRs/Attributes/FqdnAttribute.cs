namespace ValidatorRs;

/// <summary>Requires a fully qualified domain name. The rule <c>fqdn</c>.</summary>
public sealed class FqdnAttribute() : RuleAttribute("fqdn");
