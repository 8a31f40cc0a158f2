namespace ValidatorRs;

/// <summary>Requires an MD5 digest. The rule <c>md5</c>.</summary>
public sealed class Md5Attribute() : RuleAttribute("md5");
