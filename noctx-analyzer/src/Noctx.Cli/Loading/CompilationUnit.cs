namespace Noctx.Cli.Loading;

/// <summary>Is one project and framework, as the build hands it to the compiler.</summary>
/// <param name="ProjectPath">The full path of the project file.</param>
/// <param name="Name">The project's name.</param>
/// <param name="Framework">The target framework, or empty.</param>
/// <param name="IsMultiTargeted">Whether the project has several frameworks.</param>
/// <param name="Outputs">Where the assembly is written, in every form another project may reference.</param>
/// <param name="References">The full paths of the projects it references.</param>
/// <param name="Arguments">The compiler's arguments.</param>
internal sealed record CompilationUnit(
    string ProjectPath,
    string Name,
    string Framework,
    bool IsMultiTargeted,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Arguments)
{
    /// <summary>Gives the name shown to people: with the framework when there are several.</summary>
    public string DisplayName => IsMultiTargeted ? $"{Name} ({Framework})" : Name;

    /// <summary>Reads a unit from the lines that the collector wrote.</summary>
    public static CompilationUnit Read(string[] lines)
    {
        var facts = lines.TakeWhile(l => l != "arguments:").Select(l => l.Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
        var project = facts["project"].First();
        var folder = Path.GetDirectoryName(project)!;
        // MSBuild quotes an argument for a shell; the parser takes it as the shell would hand it on.
        var arguments = lines.SkipWhile(l => l != "arguments:").Skip(1).Where(l => l.Length > 0 && l != "/noconfig").ToList();
        var outputs = facts["assembly"].Concat(facts["target"])
            .Concat(arguments.Where(a => a.StartsWith("/refout:", StringComparison.Ordinal)).Select(a => a["/refout:".Length..].Trim('"')))
            .Where(p => p.Length > 0)
            .Select(p => Path.GetFullPath(p, folder));
        return new CompilationUnit(
            project,
            facts["name"].First(),
            facts["framework"].FirstOrDefault() ?? "",
            facts["multi"].Any(m => m.Length > 0),
            [.. outputs.Distinct()],
            [.. facts["reference"].Select(r => Path.GetFullPath(r, folder)).Distinct()],
            arguments);
    }
}
