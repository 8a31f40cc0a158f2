namespace ValidatorRs;

/// <summary>Requires a latitude. The rule <c>latitude</c>.</summary>
public sealed class LatitudeAttribute() : RuleAttribute("latitude");
