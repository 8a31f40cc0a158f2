namespace Storage.Conformance;

/// <summary>Ends a case: the backend broke its promise.</summary>
internal sealed class ViolationException(string message) : Exception(message);
