namespace Storage.Http;

/// <summary>One health probe of the serving backend.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Backend">The backend's id.</param>
/// <param name="Healthy">Whether it answered that it serves.</param>
/// <param name="Milliseconds">How long the answer took.</param>
public readonly record struct ProbeState(DateTimeOffset At, string Backend, bool Healthy, double Milliseconds);
