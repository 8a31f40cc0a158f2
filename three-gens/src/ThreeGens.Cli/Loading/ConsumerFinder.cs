using ThreeGens.Cli.Freshness;

namespace ThreeGens.Cli.Loading;

/// <summary>Finds the projects a command is about.</summary>
internal static class ConsumerFinder
{
    private static readonly string[] SkippedFolders = ["bin", "obj", "artifacts", "node_modules", ".git"];

    /// <summary>Gives project files, sorted and without doubles: those named, and in named folders those that use the generators.</summary>
    /// <remarks>
    /// In a folder a project counts when it mentions ThreeGens or has a Generated folder already;
    /// evaluating every project of a large repository to be surer would take minutes.
    /// </remarks>
    /// <exception cref="LoadException">A path does not exist or is no project.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                found.UnionWith(InFolder(Path.GetFullPath(path)));
            }
            else if (!File.Exists(path))
            {
                throw new LoadException($"'{path}' does not exist; give a project file or a folder.");
            }
            else if (!path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            {
                throw new LoadException($"'{path}' is no C# project; give a .csproj file or a folder.");
            }
            else
            {
                found.Add(Path.GetFullPath(path));
            }
        }

        return [.. found];
    }

    private static IEnumerable<string> InFolder(string folder)
    {
        foreach (var project in Directory.EnumerateFiles(folder, "*.csproj"))
        {
            if (Directory.Exists(Path.Combine(folder, GeneratedFolder.Name)) || MentionsGenerators(project))
            {
                yield return project;
            }
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (!SkippedFolders.Contains(Path.GetFileName(child), StringComparer.Ordinal))
            {
                foreach (var project in InFolder(child))
                {
                    yield return project;
                }
            }
        }
    }

    private static bool MentionsGenerators(string project) => File.ReadAllText(project).Contains("ThreeGens", StringComparison.Ordinal);
}
