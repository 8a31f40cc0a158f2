namespace Gates.CommandLine;

/// <summary>Says in one line what is wrong with the command line.</summary>
internal sealed class UsageException(string message) : Exception(message);
