using Storage.Host.Demo;

namespace Storage.Host.Load;

/// <summary>What one kind of call did.</summary>
/// <param name="Name">The kind.</param>
/// <param name="CallsPerSecond">Calls a second of all clients together.</param>
/// <param name="Latency">How long they took.</param>
/// <param name="Failures">How many failed.</param>
/// <param name="FirstError">Why the first one did; null without failures.</param>
public sealed record LoadResult(string Name, double CallsPerSecond, Latency Latency, long Failures, string? FirstError);
