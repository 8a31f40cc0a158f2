namespace ValidatorRs;

/// <summary>Requires an origin such as https://host:8443. The rule <c>origin</c>.</summary>
public sealed class OriginAttribute() : RuleAttribute("origin");
