namespace ValidatorRs;

/// <summary>Requires a Tiger-160 digest. The rule <c>tiger160</c>.</summary>
public sealed class Tiger160Attribute() : RuleAttribute("tiger160");
