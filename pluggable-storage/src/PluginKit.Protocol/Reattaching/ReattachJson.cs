using System.Buffers;
using System.Text;
using System.Text.Json;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Protocol.Reattaching;

/// <summary>Reads and writes the JSON by which running plugins are handed to a host in one environment variable.</summary>
/// <remarks>
/// The form is Terraform's <c>TF_REATTACH_PROVIDERS</c>:
/// <c>{"name":{"Protocol":"grpc","ProtocolVersion":5,"Pid":1,"Test":true,"Addr":{"Network":"unix","String":"/path"}}}</c>.
/// </remarks>
public static class ReattachJson
{
    private const string Form = """{"name":{"Protocol":"grpc","ProtocolVersion":5,"Pid":1,"Test":true,"Addr":{"Network":"unix","String":"/path"}}}""";

    /// <summary>Writes plugins by their names.</summary>
    /// <param name="plugins">The plugins.</param>
    public static string Write(IReadOnlyDictionary<string, ReattachConfig> plugins)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, plugin) in plugins)
            {
                json.WriteStartObject(name);
                json.WriteString("Protocol", HandshakeLine.GrpcProtocol);
                json.WriteNumber("ProtocolVersion", plugin.ProtocolVersion);
                json.WriteNumber("Pid", plugin.ProcessId);
                json.WriteBoolean("Test", plugin.IsTest);
                json.WriteStartObject("Addr");
                json.WriteString("Network", plugin.Network == PluginNetwork.Unix ? "unix" : "tcp");
                json.WriteString("String", plugin.Address);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads plugins by their names.</summary>
    /// <param name="text">The JSON.</param>
    /// <exception cref="FormatException">It has another form; the message says which part.</exception>
    public static IReadOnlyDictionary<string, ReattachConfig> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var document = JsonDocument.Parse(text);
            var plugins = new Dictionary<string, ReattachConfig>(StringComparer.Ordinal);
            foreach (var plugin in document.RootElement.EnumerateObject())
            {
                plugins[plugin.Name] = ReadOne(plugin.Name, plugin.Value);
            }

            return plugins;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"not a list of running plugins: {e.Message} Expected {Form}", e);
        }
    }

    private static ReattachConfig ReadOne(string name, JsonElement plugin)
    {
        var protocol = plugin.GetProperty("Protocol").GetString();
        if (protocol != HandshakeLine.GrpcProtocol)
        {
            throw new FormatException($"plugin '{name}' has the protocol '{protocol}', expected '{HandshakeLine.GrpcProtocol}'");
        }

        var address = plugin.GetProperty("Addr");
        var network = address.GetProperty("Network").GetString() switch
        {
            "unix" => PluginNetwork.Unix,
            "tcp" => PluginNetwork.Tcp,
            var other => throw new FormatException($"plugin '{name}' listens on '{other}', expected 'unix' or 'tcp'"),
        };
        return new ReattachConfig(
            // Terraform leaves it out for its first protocol.
            plugin.TryGetProperty("ProtocolVersion", out var version) ? version.GetInt32() : 0,
            plugin.GetProperty("Pid").GetInt32(),
            network,
            address.GetProperty("String").GetString() ?? "",
            plugin.TryGetProperty("Test", out var test) && test.GetBoolean());
    }
}
