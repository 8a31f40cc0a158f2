namespace ValidatorRs;

/// <summary>Requires a Tiger-192 digest. The rule <c>tiger192</c>.</summary>
public sealed class Tiger192Attribute() : RuleAttribute("tiger192");
