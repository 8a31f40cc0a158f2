namespace ValidatorRs;

/// <summary>Requires a label of RFC 1035. The rule <c>dns_rfc1035_label</c>.</summary>
public sealed class DnsLabelAttribute() : RuleAttribute("dns_rfc1035_label");
