using ValidatorRs.Formats;
using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary><c>postcode_iso3166_alpha2_field=Country</c>: the shape of the post codes of the country that another member names.</summary>
internal sealed class PostCodeFieldRule(string path) : Rule("postcode_iso3166_alpha2_field", path), IScopedRule, IOwnerRule
{
    public override NullHandling Nulls => NullHandling.Fail;

    public override RuleCall? Bind(Type valueType) => valueType == typeof(string) ? new ScopedCall(this) : null;

    public string? OwnerProblem(Type owner) => FieldPath.Exists(owner, path) ? null : $"there is no member '{path}'";

    // Without a country, or with one that has no post codes, no text is one.
    public bool Holds(object? value, object? owner, ref Sink sink) =>
        FieldPath.Read(owner, path) is string country && PostCodes.IsOf((string)value!, country);

    public override string Message(string displayName) => $"{displayName} must be a post code of the country in {path}.";
}
