namespace ValidatorRs;

/// <summary>Requires a UUID. The rule <c>uuid</c>.</summary>
public sealed class UuidAttribute() : RuleAttribute("uuid");
