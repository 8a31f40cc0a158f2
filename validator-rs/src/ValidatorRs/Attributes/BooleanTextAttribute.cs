namespace ValidatorRs;

/// <summary>Requires a boolean. The rule <c>boolean</c>.</summary>
public sealed class BooleanTextAttribute() : RuleAttribute("boolean");
