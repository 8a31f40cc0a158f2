namespace ValidatorRs;

/// <summary>Requires a UUID of version 3. The rule <c>uuid3</c>.</summary>
public sealed class Uuid3Attribute() : RuleAttribute("uuid3");
