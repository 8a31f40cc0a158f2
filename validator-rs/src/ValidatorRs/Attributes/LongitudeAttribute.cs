namespace ValidatorRs;

/// <summary>Requires a longitude. The rule <c>longitude</c>.</summary>
public sealed class LongitudeAttribute() : RuleAttribute("longitude");
