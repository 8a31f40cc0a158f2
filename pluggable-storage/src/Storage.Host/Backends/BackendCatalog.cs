namespace Storage.Host.Backends;

/// <summary>Finds the executables of backends.</summary>
/// <remarks>The build puts each beside the program, in <c>plugins/NAME/</c>.</remarks>
public sealed class BackendCatalog
{
    /// <summary>The name of the backend that keeps values in memory.</summary>
    public const string Memory = "memory";

    /// <summary>The name of the backend that keeps values in files.</summary>
    public const string FileSystem = "file-system";

    private static readonly Dictionary<string, string> Executables = new(StringComparer.Ordinal)
    {
        [Memory] = "Storage.Backends.Memory",
        [FileSystem] = "Storage.Backends.FileSystem",
    };

    // Answers run on the thread that read the request: a fifth faster, and right for a backend that never blocks.
    private static readonly Dictionary<string, string> InlineCompletions = new() { ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1" };
    private static readonly Dictionary<string, string> NoVariables = [];

    private readonly string _folder;

    /// <summary>Makes a catalog.</summary>
    /// <param name="folder">The folder that holds one folder a backend; null for <c>plugins</c> beside the program.</param>
    public BackendCatalog(string? folder = null) => _folder = folder ?? Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>Lists the backends that are there.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(_folder)
        ? [.. Directory.EnumerateDirectories(_folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Finds a backend by name, or takes an explicit executable.</summary>
    /// <param name="name">A name of <see cref="Names"/>.</param>
    /// <param name="dataDirectory">Where a backend with files keeps them.</param>
    /// <param name="executable">The executable, when it is not the one of the catalog.</param>
    /// <exception cref="BackendNotFoundException">There is no such backend or file.</exception>
    public BackendSpec Find(string name, string? dataDirectory = null, string? executable = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var path = executable ?? Path.Combine(_folder, name, Executables.GetValueOrDefault(name, name));
        if (OperatingSystem.IsWindows() && executable is null)
        {
            path += ".exe";
        }

        if (!File.Exists(path))
        {
            throw new BackendNotFoundException(executable is null
                ? $"there is no backend '{name}'; known: {string.Join(", ", Names)} (looked for '{path}')"
                : $"there is no plugin at '{executable}'; build it, or correct the path");
        }

        if (name != FileSystem || dataDirectory is null)
        {
            return new BackendSpec(name, path, []) { Environment = name == Memory ? InlineCompletions : NoVariables };
        }

        var full = Path.GetFullPath(dataDirectory);
        return new BackendSpec(name, path, ["--data", full]) { DataIdentity = full };
    }
}
