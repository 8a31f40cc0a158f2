namespace ValidatorRs;

/// <summary>Requires an ISBN of thirteen digits. The rule <c>isbn13</c>.</summary>
public sealed class Isbn13Attribute() : RuleAttribute("isbn13");
