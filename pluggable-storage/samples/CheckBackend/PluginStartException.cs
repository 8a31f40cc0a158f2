namespace CheckBackend;

/// <summary>The plugin did not start; the message says why.</summary>
public sealed class PluginStartException(string message) : Exception(message);
