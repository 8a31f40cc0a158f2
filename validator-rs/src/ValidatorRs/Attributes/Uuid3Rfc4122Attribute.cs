namespace ValidatorRs;

/// <summary>Requires a UUID of version 3. The rule <c>uuid3_rfc4122</c>.</summary>
public sealed class Uuid3Rfc4122Attribute() : RuleAttribute("uuid3_rfc4122");
