namespace ValidatorRs;

/// <summary>Requires a host name of RFC 952. The rule <c>hostname</c>.</summary>
public sealed class HostnameAttribute() : RuleAttribute("hostname");
