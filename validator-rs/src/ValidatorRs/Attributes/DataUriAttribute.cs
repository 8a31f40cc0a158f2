namespace ValidatorRs;

/// <summary>Requires a data URI. The rule <c>datauri</c>.</summary>
public sealed class DataUriAttribute() : RuleAttribute("datauri");
