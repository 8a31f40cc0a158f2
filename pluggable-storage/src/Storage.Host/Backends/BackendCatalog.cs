namespace Storage.Host.Backends;

/// <summary>Finds the executables of backends.</summary>
/// <remarks>The build puts each beside the program, in <c>plugins/NAME/</c>.</remarks>
public sealed class BackendCatalog
{
    /// <summary>The name of the backend that keeps values in memory.</summary>
    public const string Memory = "memory";

    /// <summary>The name of the backend that keeps values in files.</summary>
    public const string FileSystem = "file-system";

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

    /// <summary>Describes the options a backend takes.</summary>
    /// <param name="name">The backend's name.</param>
    /// <returns>Name and purpose of each; empty for a backend the catalog does not know.</returns>
    public static IReadOnlyDictionary<string, string> OptionsOf(string name) =>
        BackendKind.All.TryGetValue(name, out var kind) ? kind.Options : NoVariables;

    /// <summary>Finds a backend by name, or takes an explicit executable.</summary>
    /// <param name="name">A name of <see cref="Names"/>.</param>
    /// <param name="dataDirectory">Where a backend with files keeps them.</param>
    /// <param name="executable">The executable, when it is not the one of the catalog.</param>
    /// <param name="options">More options, passed as <c>--name value</c>; those of known backends are checked.</param>
    /// <exception cref="BackendNotFoundException">There is no such backend, file or option.</exception>
    public BackendSpec Find(
        string name, string? dataDirectory = null, string? executable = null, IReadOnlyDictionary<string, string>? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var kind = BackendKind.All.GetValueOrDefault(name);
        var path = executable ?? Path.Combine(_folder, name, kind?.Executable ?? name);
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

        var all = new Dictionary<string, string>(options ?? NoVariables, StringComparer.Ordinal);
        if (kind is null)
        {
            return new BackendSpec(name, path, Arguments(all));
        }

        if (all.Keys.FirstOrDefault(o => !kind.Options.ContainsKey(o)) is { } unknown)
        {
            throw new BackendNotFoundException(kind.Options.Count == 0
                ? $"backend '{name}' takes no options, but '{unknown}' was given"
                : $"backend '{name}' has no option '{unknown}'; it takes: {string.Join(", ", kind.Options.Keys)}");
        }

        if (kind.HasFiles)
        {
            var folder = all.GetValueOrDefault("data") ?? dataDirectory ?? "data";
            all["data"] = folder.Length > 0
                ? Path.GetFullPath(folder)
                : throw new BackendNotFoundException($"backend '{name}' keeps files, and its option 'data' names no folder");
        }

        return new BackendSpec(name, path, Arguments(all)) { DataIdentity = kind.Identity(all), Environment = Environment(kind) };
    }

    private static List<string> Arguments(IReadOnlyDictionary<string, string> options) =>
        [.. options.SelectMany(o => new[] { "--" + o.Key, o.Value })];

    private static Dictionary<string, string> Environment(BackendKind kind)
    {
        if (kind.Name == Memory)
        {
            return InlineCompletions;
        }

        return kind.Variable is { } variable && System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? new() { [variable] = value }
            : NoVariables;
    }
}
