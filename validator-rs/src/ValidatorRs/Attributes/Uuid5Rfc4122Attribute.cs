namespace ValidatorRs;

/// <summary>Requires a UUID of version 5. The rule <c>uuid5_rfc4122</c>.</summary>
public sealed class Uuid5Rfc4122Attribute() : RuleAttribute("uuid5_rfc4122");
