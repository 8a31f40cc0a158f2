namespace ValidatorRs;

/// <summary>Requires a country code of the European Union. The rule <c>iso3166_1_alpha2_eu</c>.</summary>
public sealed class EuCountryAlpha2Attribute() : RuleAttribute("iso3166_1_alpha2_eu");
