using ValidatorRs.Rules;
using ValidatorRs.Running;

namespace ValidatorRs.Plans;

/// <summary>One step of a value's program.</summary>
internal abstract record Step;

/// <summary>Checks one rule.</summary>
internal sealed record RuleStep(RuleSite Site, RuleCall Call) : Step
{
    public Rule Rule => Site.Rule;
}

/// <summary>Passes when one of several rules holds.</summary>
internal sealed record AnyStep(RuleSite Site, IReadOnlyList<RuleStep> Alternatives) : Step;

/// <summary>Ends the program without a violation when the value is absent.</summary>
internal sealed record OmitStep(RuleSite Site, RuleCall IsPresent) : Step;
