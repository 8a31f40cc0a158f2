namespace ValidatorRs;

/// <summary>Requires a UUID of version 5. The rule <c>uuid5</c>.</summary>
public sealed class Uuid5Attribute() : RuleAttribute("uuid5");
