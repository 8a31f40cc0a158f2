namespace ValidatorRs;

/// <summary>Requires a post code of a country. The rule <c>postcode_iso3166_alpha2</c>.</summary>
/// <param name="country">The country in ISO 3166-1 alpha-2: <c>DE</c>.</param>
public sealed class PostCodeAttribute(string country) : RuleAttribute($"postcode_iso3166_alpha2={Escape(country)}");
