namespace Storage.Host.Load;

/// <summary>Sets a measurement.</summary>
/// <param name="Clients">Clients that call at once, each waiting for its own answers.</param>
/// <param name="Duration">How long each kind of call is measured.</param>
/// <param name="ValueBytes">The size of a value.</param>
public sealed record LoadOptions(int Clients, TimeSpan Duration, int ValueBytes);
