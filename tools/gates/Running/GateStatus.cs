namespace Gates.Running;

/// <summary>Says how a gate ended.</summary>
internal enum GateStatus
{
    /// <summary>The property holds.</summary>
    Passed,

    /// <summary>The property does not hold.</summary>
    Failed,

    /// <summary>The machine did not allow an answer; neither green nor red.</summary>
    Inconclusive,
}
