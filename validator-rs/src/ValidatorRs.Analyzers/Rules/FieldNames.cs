using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Vocabulary;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>Gives the members that a rule names on the object which holds the member.</summary>
internal static class FieldNames
{
    public static IEnumerable<string> Of(AppliedRule rule)
    {
        switch (rule.Name)
        {
            case "eqfield" or "nefield" or "gtfield" or "gtefield" or "ltfield" or "ltefield" or "fieldcontains" or "fieldexcludes" or "postcode_iso3166_alpha2_field":
                return rule.Parameter.Length > 0 ? [rule.Parameter] : [];
            case "required_if" or "required_unless" or "skip_unless" or "excluded_if" or "excluded_unless":
                return ParameterChecks.Pairs(rule.Parameter) is null && ParameterChecks.Split(rule.Parameter, out var pairs) is null ? pairs.Where((_, index) => index % 2 == 0) : [];
            case "required_with" or "required_with_all" or "required_without" or "required_without_all"
                or "excluded_with" or "excluded_with_all" or "excluded_without" or "excluded_without_all":
                return ParameterChecks.Split(rule.Parameter, out var words) is null ? words : [];
            default:
                return [];
        }
    }
}
