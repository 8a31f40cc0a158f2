namespace Gates.Solutions;

/// <summary>Lays projects out in solution folders that mirror the disk: a project lies in the folder that its own directory lies in.</summary>
internal static class SolutionLayout
{
    /// <summary>Gives folders and projects in the order of their paths.</summary>
    /// <param name="projects">Paths of project files from the root, with '/'.</param>
    public static IReadOnlyList<SolutionEntry> Of(IReadOnlyList<string> projects)
    {
        var directories = projects.Select(ParentOf).ToArray();
        var folders = directories.Select(ParentOf).SelectMany(WithAncestors).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var entries = folders
            .Select(f => new SolutionEntry(true, NameOf(f), f, SolutionGuid.Of("folder", f), FolderId(ParentOf(f))))
            .ToList();
        foreach (var project in projects)
        {
            var directory = ParentOf(project);

            // Another project further down makes this project's own directory a folder; two equal names side by side are refused by MSBuild.
            var folder = folders.Contains(directory) ? directory : ParentOf(directory);
            entries.Add(new SolutionEntry(false, Path.GetFileNameWithoutExtension(project), project, SolutionGuid.Of("project", project), FolderId(folder)));
        }

        return entries.OrderBy(e => e.Path, StringComparer.Ordinal).ToArray();
    }

    private static string? FolderId(string folder) => folder.Length == 0 ? null : SolutionGuid.Of("folder", folder);

    private static string ParentOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static IEnumerable<string> WithAncestors(string folder)
    {
        for (var at = folder; at.Length > 0; at = ParentOf(at))
        {
            yield return at;
        }
    }
}
