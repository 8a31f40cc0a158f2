namespace ValidatorRs;

/// <summary>Requires a CVE identifier. The rule <c>cve</c>.</summary>
public sealed class CveAttribute() : RuleAttribute("cve");
