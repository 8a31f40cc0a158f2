namespace Noctx.Cli.Loading.Caching;

/// <summary>Lists what the compiler arguments of a project depend on.</summary>
internal static class UnitInputs
{
    // Files that the SDK looks for in the project's folder and above it; one that appears later changes the build.
    private static readonly string[] LookedForAbove =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props", "global.json", "NuGet.Config", "nuget.config", ".editorconfig", ".globalconfig",
    ];

    /// <summary>Looks at all inputs of one project.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="imported">Every file that its evaluation imported.</param>
    /// <param name="units">The collected lines of its frameworks.</param>
    public static IReadOnlyList<InputStamp> Of(string project, IEnumerable<string> imported, IReadOnlyList<string[]> units)
    {
        var folder = Path.GetDirectoryName(project)!;
        var files = new HashSet<string>(imported, StringComparer.Ordinal) { project, project + ".user" };
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            files.UnionWith(LookedForAbove.Select(name => Path.Combine(above, name)));
        }

        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            AddOf(unit, folder, files, folders);
        }

        return
        [
            .. files.Order(StringComparer.Ordinal).Select(f => InputStamp.Of(InputKind.File, f)),
            InputStamp.Of(InputKind.Tree, folder),
            .. folders.Order(StringComparer.Ordinal).Select(f => InputStamp.Of(InputKind.Folder, f)),
        ];
    }

    private static void AddOf(string[] unit, string folder, HashSet<string> files, HashSet<string> folders)
    {
        var obj = ValueOf(unit, "#obj=") is { Length: > 0 } path ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder)) : folder;
        if (ValueOf(unit, "#assets=") is { Length: > 0 } assets)
        {
            files.Add(Path.GetFullPath(assets, folder));
        }

        // Beside the SDK that was used lie the others: a new one may be chosen.
        if (ValueOf(unit, "#tools=") is { Length: > 0 } tools && Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(tools)) is { } installed)
        {
            folders.Add(installed);
        }

        folders.UnionWith(unit.Where(UnitReader.IsSource)
            .Select(source => Path.GetDirectoryName(Path.GetFullPath(source.Trim('"'), folder))!)
            .Where(place => !IsBelow(place, folder) && !IsBelow(place, obj)));
    }

    private static string? ValueOf(string[] unit, string key) => unit.FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal))?[key.Length..];

    private static bool IsBelow(string path, string folder) => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
