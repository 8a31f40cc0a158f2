namespace ValidatorRs;

/// <summary>Requires a numeric country code. The rule <c>iso3166_1_alpha_numeric</c>.</summary>
public sealed class CountryNumericAttribute() : RuleAttribute("iso3166_1_alpha_numeric");
