namespace Storage.Conformance;

/// <summary>How a case ended.</summary>
public enum ConformanceOutcome
{
    /// <summary>The backend keeps the promise.</summary>
    Passed,

    /// <summary>The backend breaks the promise.</summary>
    Violated,

    /// <summary>The backend does not make the promise.</summary>
    NotPromised,
}
