namespace ValidatorRs;

/// <summary>Requires a code of a country's subdivision. The rule <c>iso3166_2</c>.</summary>
public sealed class SubdivisionAttribute() : RuleAttribute("iso3166_2");
