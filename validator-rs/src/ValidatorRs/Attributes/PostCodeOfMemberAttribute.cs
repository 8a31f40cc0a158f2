namespace ValidatorRs;

/// <summary>Requires a post code of the country that another member names. The rule <c>postcode_iso3166_alpha2_field</c>.</summary>
/// <param name="member">The other member; use nameof. Its value is a country in ISO 3166-1 alpha-2.</param>
public sealed class PostCodeOfMemberAttribute(string member) : RuleAttribute($"postcode_iso3166_alpha2_field={member}");
