using Microsoft.CodeAnalysis.CSharp;

namespace ThreeGens.Cli.Loading;

/// <summary>Is a project together with the compiler's command line for it.</summary>
/// <param name="ProjectFile">The full path of the project file.</param>
/// <param name="Arguments">The parsed command line of the compiler.</param>
internal sealed record Consumer(string ProjectFile, CSharpCommandLineArguments Arguments)
{
    /// <value>The full path of the project's folder.</value>
    public string Folder => Path.GetDirectoryName(ProjectFile)!;

    /// <value>The project's folder as the user would type it from where he is.</value>
    public string DisplayPath
    {
        get
        {
            var relative = Path.GetRelativePath(Environment.CurrentDirectory, Folder);
            return relative.StartsWith("..", StringComparison.Ordinal) ? Folder : relative.Replace('\\', '/');
        }
    }

    /// <value>Whether the compiler is given the generators.</value>
    public bool UsesGenerators => AnalyzerNames.Contains(Freshness.Generation.AssemblyName);

    /// <value>The names of all analyzer assemblies given to the compiler.</value>
    public IReadOnlySet<string> AnalyzerNames { get; } =
        Arguments.AnalyzerReferences.Select(a => Path.GetFileNameWithoutExtension(a.FilePath)).ToHashSet(StringComparer.Ordinal);
}
