namespace ValidatorRs;

/// <summary>Requires an ISBN of ten digits. The rule <c>isbn10</c>.</summary>
public sealed class Isbn10Attribute() : RuleAttribute("isbn10");
