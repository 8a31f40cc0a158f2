namespace Gates.Freshness;

/// <summary>Describes files that are committed although a command makes them.</summary>
/// <param name="Name">What they are, in a word or two.</param>
/// <param name="Command">The command that makes them; <c>{project}</c> runs it once per project, <c>{projects}</c> once with all of them.</param>
/// <param name="Paths">Files and directories, from the root; <c>{dir}</c> is the project's directory.</param>
internal sealed record FreshSource(string Name, IReadOnlyList<string> Command, IReadOnlyList<string> Paths)
{
    /// <value>True when the source is made for each project that has generated files.</value>
    public bool IsPerProject => Command.Any(c => c is "{project}" or "{projects}");

    /// <summary>Gives the paths of this source for some projects.</summary>
    public IReadOnlyList<string> PathsFor(IReadOnlyList<string> projects) => IsPerProject
        ? projects.SelectMany(p => Paths.Select(path => path.Replace("{dir}", DirectoryOf(p), StringComparison.Ordinal))).ToArray()
        : Paths;

    /// <summary>Gives the commands to run for some projects, program first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> CommandsFor(IReadOnlyList<string> projects)
    {
        if (!IsPerProject)
        {
            return [Command];
        }

        return Command.Contains("{projects}")
            ? [Command.SelectMany(c => c == "{projects}" ? projects : [c]).ToArray()]
            : projects.Select(p => (IReadOnlyList<string>)Command.Select(c => c == "{project}" ? p : c).ToArray()).ToArray();
    }

    private static string DirectoryOf(string project) => Path.GetDirectoryName(project)!.Replace('\\', '/') is { Length: > 0 } directory ? directory : ".";
}
