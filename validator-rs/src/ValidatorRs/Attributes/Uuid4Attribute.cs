namespace ValidatorRs;

/// <summary>Requires a UUID of version 4. The rule <c>uuid4</c>.</summary>
public sealed class Uuid4Attribute() : RuleAttribute("uuid4");
