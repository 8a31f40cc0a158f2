namespace ValidatorRs.Plans;

/// <summary>What is done with one value: the rules in order, then its elements, then the value's own plan.</summary>
internal sealed class ValueProgram(Type type)
{
    public Type Type { get; } = type;

    public IReadOnlyList<Step> Steps { get; set; } = [];

    /// <summary>What is done with the elements; null when they need no check.</summary>
    public ElementLoop? Loop { get; set; }

    /// <summary>How the value's own plan is found.</summary>
    public Walk Walk { get; set; }

    /// <summary>Which rules of the value's own plan are wanted.</summary>
    public WalkPart Part { get; set; }

    public bool IsEmpty => Steps.Count == 0 && Loop is null && Walk == Walk.None;
}
