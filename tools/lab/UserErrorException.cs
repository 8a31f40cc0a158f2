namespace Lab;

/// <summary>Carries one line for the user: what is wrong, where, and what to do.</summary>
/// <param name="message">The line.</param>
internal sealed class UserErrorException(string message) : Exception(message);
