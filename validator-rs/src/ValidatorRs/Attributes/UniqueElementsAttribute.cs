namespace ValidatorRs;

/// <summary>Requires elements that all differ. The rule <c>unique</c>.</summary>
public sealed class UniqueElementsAttribute() : RuleAttribute("unique");
