namespace ValidatorRs;

/// <summary>Requires a URN. The rule <c>urn_rfc8141</c>.</summary>
public sealed class UrnRfc8141Attribute() : RuleAttribute("urn_rfc8141");
