namespace ValidatorRs;

/// <summary>Requires a Tiger-128 digest. The rule <c>tiger128</c>.</summary>
public sealed class Tiger128Attribute() : RuleAttribute("tiger128");
