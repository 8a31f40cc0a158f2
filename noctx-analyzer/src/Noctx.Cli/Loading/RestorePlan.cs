namespace Noctx.Cli.Loading;

/// <summary>Chooses what to restore: few projects, whose restore takes along all the others.</summary>
internal static class RestorePlan
{
    private static readonly string[] Settings = ["Directory.Build.props", "Directory.Build.targets"];

    /// <summary>Gives the projects to restore so that all of these are restored. A restore takes along what a project references.</summary>
    public static List<string> RootsOf(IEnumerable<string> projects)
    {
        var roots = new List<string>();
        var covered = new HashSet<string>(StringComparer.Ordinal);
        // Those that reference most come first, and many are done by then.
        foreach (var (project, closure) in projects.Select(p => (Project: p, Closure: ProjectReferences.Closure([p]))).OrderByDescending(p => p.Closure.Count).ThenBy(p => p.Project, StringComparer.Ordinal))
        {
            if (!covered.Contains(project))
            {
                roots.Add(project);
                covered.UnionWith(closure);
            }
        }

        return roots;
    }

    /// <summary>Tells without an evaluation that a project was never restored. Where it may only look so, the answer is no, and the build will say.</summary>
    public static bool IsNew(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        if (File.Exists(Path.Combine(folder, "obj", "project.assets.json")))
        {
            return false;
        }

        // Files that every project below them imports may have put the intermediate folder elsewhere.
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Settings.Any(name => File.Exists(Path.Combine(above, name))))
            {
                return false;
            }
        }

        return true;
    }
}
