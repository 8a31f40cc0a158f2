namespace ValidatorRs;

/// <summary>Requires JSON. The rule <c>json</c>.</summary>
public sealed class JsonAttribute() : RuleAttribute("json");
