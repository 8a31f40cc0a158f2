using System.Collections;

namespace PluginKit.Host;

/// <summary>The variables a plugin gets when it does not inherit the host's environment: what programs need to run at all.</summary>
public static class MinimalEnvironment
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TZ", "TERM", "SHELL", "TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR",
        "LD_LIBRARY_PATH", "SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_SERVICE_NAME", "SSL_CERT_FILE", "SSL_CERT_DIR",
    };

    private static readonly string[] Prefixes = ["LC_", "DOTNET_"];

    /// <summary>Picks them out of this process's environment.</summary>
    public static IReadOnlyDictionary<string, string> Current() => Pick(System.Environment.GetEnvironmentVariables());

    internal static Dictionary<string, string> Pick(IDictionary variables)
    {
        var picked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in variables)
        {
            if (variable is { Key: string name, Value: string value } && IsNeeded(name))
            {
                picked[name] = value;
            }
        }

        return picked;
    }

    private static bool IsNeeded(string name) =>
        Names.Contains(name) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
