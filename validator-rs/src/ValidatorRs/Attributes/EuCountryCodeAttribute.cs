namespace ValidatorRs;

/// <summary>Requires a country code of the European Union. The rule <c>eu_country_code</c>.</summary>
public sealed class EuCountryCodeAttribute() : RuleAttribute("eu_country_code");
