namespace Storage.Host.Backends;

/// <summary>Reports that a backend is gone. Whether its last call took effect is not known; no later effect will come.</summary>
/// <param name="message">Which one, and why.</param>
/// <param name="innerException">The cause.</param>
public sealed class BackendLostException(string message, Exception? innerException = null) : Exception(message, innerException);
