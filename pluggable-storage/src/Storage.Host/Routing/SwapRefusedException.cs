namespace Storage.Host.Routing;

/// <summary>Ends a swap that must not go on; the swap's result says why.</summary>
/// <param name="message">Why, and what to do.</param>
internal sealed class SwapRefusedException(string message) : Exception(message);
