namespace ValidatorRs;

/// <summary>Requires an employer identification number. The rule <c>ein</c>.</summary>
public sealed class EinAttribute() : RuleAttribute("ein");
