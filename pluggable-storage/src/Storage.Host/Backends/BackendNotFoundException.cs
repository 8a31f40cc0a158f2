namespace Storage.Host.Backends;

/// <summary>Reports that there is no backend of a name, or no file at a path.</summary>
/// <param name="message">Which one, and what there is.</param>
public sealed class BackendNotFoundException(string message) : Exception(message);
