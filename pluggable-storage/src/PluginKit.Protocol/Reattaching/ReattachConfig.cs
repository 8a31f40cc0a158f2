using PluginKit.Protocol.Handshake;

namespace PluginKit.Protocol.Reattaching;

/// <summary>What a host must know to use a plugin that somebody else started: a debugger, or a host before it.</summary>
/// <param name="ProtocolVersion">The application version the plugin serves.</param>
/// <param name="ProcessId">Its process.</param>
/// <param name="Network">The kind of socket it listens on.</param>
/// <param name="Address">A socket path, or <c>ip:port</c>.</param>
/// <param name="IsTest">Whether the plugin belongs to a test or a debugger: hosts leave it running.</param>
/// <remarks>go-plugin, <c>ReattachConfig</c>. There is no certificate in it, so the plugin must serve without mutual TLS.</remarks>
public sealed record ReattachConfig(int ProtocolVersion, int ProcessId, PluginNetwork Network, string Address, bool IsTest);
