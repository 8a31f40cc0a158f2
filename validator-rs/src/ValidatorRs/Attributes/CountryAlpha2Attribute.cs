namespace ValidatorRs;

/// <summary>Requires a country code of two letters. The rule <c>iso3166_1_alpha2</c>.</summary>
public sealed class CountryAlpha2Attribute() : RuleAttribute("iso3166_1_alpha2");
