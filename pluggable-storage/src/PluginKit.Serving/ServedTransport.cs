using PluginKit.Protocol.Multiplexing;

namespace PluginKit.Serving;

/// <summary>A connection to serve.</summary>
/// <param name="Stream">The connection, already secured.</param>
/// <param name="Router">The router of the multiplexed connection it came through; null when it is a connection of its own.</param>
public readonly record struct ServedTransport(Stream Stream, KnockRouter? Router);
