namespace Storage.Host.Backends;

/// <summary>Reports that a backend did not start.</summary>
/// <param name="message">Which one, why, and what to do.</param>
public sealed class BackendStartException(string message) : Exception(message);
