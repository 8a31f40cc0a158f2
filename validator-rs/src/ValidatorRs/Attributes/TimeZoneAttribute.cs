namespace ValidatorRs;

/// <summary>Requires a time zone. The rule <c>timezone</c>.</summary>
public sealed class TimeZoneAttribute() : RuleAttribute("timezone");
