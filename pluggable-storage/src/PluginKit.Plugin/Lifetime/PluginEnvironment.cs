using System.Globalization;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Plugin.Lifetime;

/// <summary>What the host said through environment variables.</summary>
internal sealed record PluginEnvironment
{
    private Func<string, string?> Read { get; init; } = _ => null;

    public string? ProtocolVersions => Read(PluginVariables.ProtocolVersions);

    public string? ClientCertificate => NotEmpty(PluginVariables.ClientCertificate);

    public string? SocketDirectory => NotEmpty(PluginVariables.SocketDirectory);

    public string? SocketGroup => NotEmpty(PluginVariables.SocketGroup);

    // Presence alone adds field 7 to the line.
    public bool AsksForMultiplexing => NotEmpty(PluginVariables.Multiplex) is not null;

    public bool WantsMultiplexing => GoBoolean.TryParse(Read(PluginVariables.Multiplex), out var wanted) && wanted;

    public int? HostProcess =>
        int.TryParse(Read(PluginVariables.HostProcess), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public (int Min, int Max) Ports => (Port(PluginVariables.MinPort), Port(PluginVariables.MaxPort));

    public static PluginEnvironment Current() => new() { Read = Environment.GetEnvironmentVariable };

    public static PluginEnvironment Of(IReadOnlyDictionary<string, string> variables) =>
        new() { Read = name => variables.GetValueOrDefault(name) };

    public bool Holds(MagicCookie cookie) => Read(cookie.Key) == cookie.Value;

    private string? NotEmpty(string name) => Read(name) is { Length: > 0 } value ? value : null;

    private int Port(string name) =>
        int.TryParse(Read(name), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0;
}
