namespace PluginKit.Host.Launching;

/// <summary>A process to start.</summary>
/// <param name="Executable">Absolute path.</param>
/// <param name="Arguments">The command line.</param>
/// <param name="WorkingDirectory">The working folder; null for the host's own.</param>
/// <param name="Environment">All its variables.</param>
/// <param name="InstanceMark">The value of PLUGIN_DOTNET_INSTANCE, by which its descendants are found.</param>
public sealed record PluginLaunch(
    string Executable,
    IReadOnlyList<string> Arguments,
    string? WorkingDirectory,
    IReadOnlyDictionary<string, string> Environment,
    string InstanceMark);
