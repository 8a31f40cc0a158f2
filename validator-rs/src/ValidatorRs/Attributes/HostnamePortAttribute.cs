namespace ValidatorRs;

/// <summary>Requires a host name and a port. The rule <c>hostname_port</c>.</summary>
public sealed class HostnamePortAttribute() : RuleAttribute("hostname_port");
