namespace ValidatorRs;

/// <summary>Requires a telephone number of E.164. The rule <c>e164</c>.</summary>
public sealed class E164Attribute() : RuleAttribute("e164");
