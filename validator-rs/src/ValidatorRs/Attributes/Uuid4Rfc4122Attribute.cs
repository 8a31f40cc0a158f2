namespace ValidatorRs;

/// <summary>Requires a UUID of version 4. The rule <c>uuid4_rfc4122</c>.</summary>
public sealed class Uuid4Rfc4122Attribute() : RuleAttribute("uuid4_rfc4122");
