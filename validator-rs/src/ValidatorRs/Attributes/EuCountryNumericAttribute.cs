namespace ValidatorRs;

/// <summary>Requires a numeric country code of the European Union. The rule <c>iso3166_1_alpha_numeric_eu</c>.</summary>
public sealed class EuCountryNumericAttribute() : RuleAttribute("iso3166_1_alpha_numeric_eu");
