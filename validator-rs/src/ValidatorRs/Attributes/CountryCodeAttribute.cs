namespace ValidatorRs;

/// <summary>Requires a country code. The rule <c>country_code</c>.</summary>
public sealed class CountryCodeAttribute() : RuleAttribute("country_code");
