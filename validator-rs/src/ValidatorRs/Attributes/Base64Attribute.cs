namespace ValidatorRs;

/// <summary>Requires base64. The rule <c>base64</c>.</summary>
public sealed class Base64Attribute() : RuleAttribute("base64");
