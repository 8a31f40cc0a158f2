namespace ValidatorRs;

/// <summary>Requires an ISSN. The rule <c>issn</c>.</summary>
public sealed class IssnAttribute() : RuleAttribute("issn");
