namespace Gates.Running;

/// <summary>Pairs a gate with its outcome and the time it took.</summary>
internal sealed record GateRun(IGate Gate, GateOutcome Outcome, TimeSpan Elapsed);
