namespace ValidatorRs;

/// <summary>Requires a host name of RFC 1123. The rule <c>hostname_rfc1123</c>.</summary>
public sealed class HostnameRfc1123Attribute() : RuleAttribute("hostname_rfc1123");
