namespace Storage.Host.Backends;

/// <summary>What the catalog knows of a backend.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Executable">The file name of its executable.</param>
/// <param name="Options">The options it takes, each with what it is for.</param>
/// <param name="Identity">Names the data of a set of options; null when the data end with the process.</param>
internal sealed record BackendKind(
    string Name, string Executable, IReadOnlyDictionary<string, string> Options, Func<IReadOnlyDictionary<string, string>, string?> Identity)
{
    private const string Data = "data";

    /// <summary>A variable that is passed on to the backend when the host has it: for what does not belong in arguments.</summary>
    public string? Variable { get; init; }

    public bool HasFiles => Options.ContainsKey(Data);

    /// <summary>The backends that come with the host.</summary>
    public static IReadOnlyDictionary<string, BackendKind> All { get; } = new BackendKind[]
    {
        new(BackendCatalog.Memory, "Storage.Backends.Memory", new Dictionary<string, string>(), _ => null),
        new(BackendCatalog.FileSystem, "Storage.Backends.FileSystem", Folder(), options => options[Data]),
        new("sqlite", "Storage.Backends.Sqlite", Folder(), options => Path.Combine(options[Data], "objects.db")),
        new(
            "redis",
            "Storage.Backends.Redis",
            new Dictionary<string, string>
            {
                ["servers"] = "HOST:PORT[,HOST:PORT], default localhost:6379; a password goes into the variable STORAGE_REDIS",
                ["prefix"] = "what stands before every key, default storage/",
                ["replicas"] = "how many replicas must have a write before it is acknowledged, default 0",
            },
            options => $"redis {options.GetValueOrDefault("servers", "default")} {options.GetValueOrDefault("prefix", "storage/")}")
        {
            Variable = "STORAGE_REDIS",
        },
        new(
            "etcd",
            "Storage.Backends.Etcd",
            new Dictionary<string, string>
            {
                ["members"] = "http://HOST:PORT[,http://HOST:PORT], default http://localhost:2379",
                ["prefix"] = "what stands before every key, default storage/",
            },
            options => $"etcd {options.GetValueOrDefault("members", "default")} {options.GetValueOrDefault("prefix", "storage/")}"),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    private static Dictionary<string, string> Folder() => new() { [Data] = "the folder, default data" };
}
