using System.Collections;
using System.Globalization;
using PluginKit.Protocol.Handshake;

namespace PluginKit.Host.Starting;

/// <summary>Puts a plugin's environment together.</summary>
internal static class LaunchEnvironment
{
    private const string MinPort = "10000";
    private const string MaxPort = "25000";

    public static Dictionary<string, string> Build(PluginStartOptions options, string folder, string mark, string? certificatePem)
    {
        var variables = options.InheritEnvironment ? All() : new Dictionary<string, string>(MinimalEnvironment.Current());
        // What a host above us said is not for our plugins.
        foreach (var name in (string[])[PluginVariables.ClientCertificate, PluginVariables.Multiplex, PluginVariables.SocketGroup])
        {
            variables.Remove(name);
        }

        // Plugins from before PLUGIN_UNIX_SOCKET_DIR put their sockets here: then they are cleaned up too.
        variables["TMPDIR"] = folder;
        foreach (var (name, value) in options.Environment)
        {
            variables[name] = value;
        }

        variables[options.Cookie.Key] = options.Cookie.Value;
        variables[PluginVariables.MinPort] = MinPort;
        variables[PluginVariables.MaxPort] = MaxPort;
        variables[PluginVariables.ProtocolVersions] = string.Join(',', options.Versions);
        variables[PluginVariables.SocketDirectory] = folder;
        variables[PluginVariables.Instance] = mark;
        variables[PluginVariables.HostProcess] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        if (options.Multiplex)
        {
            variables[PluginVariables.Multiplex] = "true";
        }

        if (certificatePem is not null)
        {
            variables[PluginVariables.ClientCertificate] = certificatePem;
        }

        return variables;
    }

    private static Dictionary<string, string> All()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            all[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return all;
    }
}
