namespace ValidatorRs;

/// <summary>Requires a URN. The rule <c>urn_rfc2141</c>.</summary>
public sealed class UrnRfc2141Attribute() : RuleAttribute("urn_rfc2141");
