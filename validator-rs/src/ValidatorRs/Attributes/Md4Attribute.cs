namespace ValidatorRs;

/// <summary>Requires an MD4 digest. The rule <c>md4</c>.</summary>
public sealed class Md4Attribute() : RuleAttribute("md4");
