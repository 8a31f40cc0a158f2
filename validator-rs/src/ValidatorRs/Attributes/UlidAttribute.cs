namespace ValidatorRs;

/// <summary>Requires a ULID. The rule <c>ulid</c>.</summary>
public sealed class UlidAttribute() : RuleAttribute("ulid");
