namespace ValidatorRs;

/// <summary>Requires a UUID. The rule <c>uuid_rfc4122</c>.</summary>
public sealed class UuidRfc4122Attribute() : RuleAttribute("uuid_rfc4122");
