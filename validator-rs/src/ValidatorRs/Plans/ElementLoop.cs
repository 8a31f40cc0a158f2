namespace ValidatorRs.Plans;

/// <summary>What is done with the elements of a sequence, or the keys and values of a dictionary.</summary>
/// <param name="Kind">How the elements are reached.</param>
/// <param name="Elements">What is done with each element or dictionary value; null for nothing.</param>
/// <param name="Keys">What is done with each dictionary key; null for nothing.</param>
internal sealed record ElementLoop(LoopKind Kind, ValueProgram? Elements, ValueProgram? Keys);
