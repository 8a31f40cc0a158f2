namespace Storage.Host.Cli;

/// <summary>Reports that a service did not do what it was asked.</summary>
/// <param name="message">Which service, what it said, and what to do.</param>
/// <param name="innerException">The cause.</param>
internal sealed class ServiceException(string message, Exception? innerException = null) : Exception(message, innerException);
