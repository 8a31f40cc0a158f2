using System.Text.RegularExpressions;

namespace Gates.Solutions;

/// <summary>Reads which projects a classic solution file names and in which solution folder each lies.</summary>
internal static partial class SolutionReader
{
    /// <summary>Gives each project's path (with '/') and the path of its solution folder, empty at the top.</summary>
    public static IReadOnlyDictionary<string, string> ReadFolders(string text)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var projects = new List<(string Path, string Id)>();
        foreach (Match match in ProjectLine().Matches(text))
        {
            var (path, id) = (match.Groups["path"].Value.Replace('\\', '/'), match.Groups["id"].Value);
            names[id] = match.Groups["name"].Value;
            if (path.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
            {
                projects.Add((path, id));
            }
        }

        var parents = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in NestedLine().Matches(text))
        {
            parents[match.Groups["child"].Value] = match.Groups["parent"].Value;
        }

        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, id) in projects)
        {
            folders[path] = FolderPath(id, names, parents);
        }

        return folders;
    }

    private static string FolderPath(string id, Dictionary<string, string> names, Dictionary<string, string> parents)
    {
        var parts = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        // A file mended by hand may nest in a circle.
        for (var at = id; parents.TryGetValue(at, out var parent) && seen.Add(parent); at = parent)
        {
            parts.Insert(0, names.GetValueOrDefault(parent, "?"));
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex("""^Project\("\{[^}]*\}"\)\s*=\s*"(?<name>[^"]*)",\s*"(?<path>[^"]*)",\s*"(?<id>[^"]*)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();

    [GeneratedRegex("""^\s*(?<child>\{[^}]*\})\s*=\s*(?<parent>\{[^}]*\})\s*$""", RegexOptions.Multiline)]
    private static partial Regex NestedLine();
}
