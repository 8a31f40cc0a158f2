namespace Storage.Host.Routing;

/// <summary>One health probe of a backend.</summary>
/// <param name="At">When it was made.</param>
/// <param name="BackendId">Of which backend.</param>
/// <param name="IsServing">Whether it answered that it serves.</param>
/// <param name="Elapsed">How long the answer took.</param>
public readonly record struct Probe(DateTimeOffset At, string BackendId, bool IsServing, TimeSpan Elapsed);
