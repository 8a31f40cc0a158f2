using ValidatorRs.Formats;
using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary><c>postcode_iso3166_alpha2=DE</c>: the shape of the post codes of a country.</summary>
internal sealed class PostCodeRule : Rule
{
    /// <exception cref="FormatException">No post codes are known for the country.</exception>
    public PostCodeRule(string country)
        : base("postcode_iso3166_alpha2", country)
    {
        if (!PostCodes.HasCountry(country))
        {
            throw new FormatException($"no post codes are known for '{country}'");
        }
    }

    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType) => valueType == typeof(string) ? StaticCall.Of<string, string>(PostCodes.IsOf, ArgumentText) : null;

    public override string Message(string displayName) => $"{displayName} must be a post code of {ArgumentText}.";
}
