using ValidatorRs.Rules;

namespace ValidatorRs.Plans;

/// <summary>What is done with the elements of a sequence, or the keys and values of a dictionary.</summary>
/// <param name="Kind">How the elements are reached.</param>
/// <param name="Elements">What is done with each element or dictionary value; null for nothing.</param>
/// <param name="Keys">What is done with each dictionary key; null for nothing.</param>
internal sealed record ElementLoop(LoopKind Kind, ValueProgram? Elements, ValueProgram? Keys)
{
    /// <summary>True when keys have rules, which a list could not obey; of interest where the kind is found late.</summary>
    public bool NeedsKeys { get; init; }

    /// <summary>Reads what a wrapper such as <c>JsonElement</c> holds; null where the value itself is walked.</summary>
    public Unwrapper? Unwrapper { get; init; }
}
