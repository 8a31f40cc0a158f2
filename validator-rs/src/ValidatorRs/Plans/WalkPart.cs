namespace ValidatorRs.Plans;

/// <summary>Says which rules of a nested object are wanted; the numbers are in emitted code.</summary>
internal enum WalkPart
{
    /// <summary>All of them.</summary>
    Whole,

    /// <summary>Those of its members: Go's <c>nostructlevel</c>.</summary>
    Members,

    /// <summary>Those of the object as a whole: Go's <c>structonly</c>.</summary>
    Object,
}
