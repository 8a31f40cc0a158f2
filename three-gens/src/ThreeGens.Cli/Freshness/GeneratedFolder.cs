using ThreeGens.Cli.Loading;

namespace ThreeGens.Cli.Freshness;

/// <summary>Knows which committed files of a project are ours.</summary>
internal static class GeneratedFolder
{
    /// <value>The folder's name, beside the project file.</value>
    public const string Name = "Generated";

    /// <summary>Gives the full path of the folder.</summary>
    public static string Of(Consumer consumer) => Path.Combine(consumer.Folder, Name);

    /// <summary>Gives the paths, below the folder, of all files in it except those of other generators the project uses.</summary>
    public static SortedSet<string> FilesOf(Consumer consumer)
    {
        var root = Of(consumer);
        var files = new SortedSet<string>(StringComparer.Ordinal);
        if (!Directory.Exists(root))
        {
            return files;
        }

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            var owner = slash < 0 ? null : path[..slash];
            if (owner is null || owner == Generation.AssemblyName || !consumer.AnalyzerNames.Contains(owner))
            {
                files.Add(path);
            }
        }

        return files;
    }
}
