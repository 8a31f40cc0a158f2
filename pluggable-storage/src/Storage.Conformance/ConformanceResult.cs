namespace Storage.Conformance;

/// <summary>The result of one case.</summary>
/// <param name="Case">The name of the case.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Detail">What went wrong, or why it does not apply; empty when passed.</param>
/// <param name="Seed">The seed that repeats the run.</param>
public sealed record ConformanceResult(string Case, ConformanceOutcome Outcome, string Detail, int Seed);
