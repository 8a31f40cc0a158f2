namespace ValidatorRs;

/// <summary>Requires a country code of three letters. The rule <c>iso3166_1_alpha3</c>.</summary>
public sealed class CountryAlpha3Attribute() : RuleAttribute("iso3166_1_alpha3");
