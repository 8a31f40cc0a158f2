namespace Storage.Conformance.Histories;

/// <summary>What a check of a history found.</summary>
/// <param name="IsLinearizable">True when one order of the operations explains every answer.</param>
/// <param name="Explanation">Which operation of which key cannot be explained; empty when linearizable.</param>
public sealed record LinearizabilityVerdict(bool IsLinearizable, string Explanation);
