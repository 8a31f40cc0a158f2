using Microsoft.CodeAnalysis;

namespace Noctx.Cli.Loading;

/// <summary>Is a loaded solution: projects in a workspace, and what is missing from it.</summary>
internal sealed class LoadedSolution(
    AdhocWorkspace workspace, Solution solution, IReadOnlyList<(ProjectId Id, CompilationUnit Unit)> wanted, IReadOnlyDictionary<ProjectId, CompilationUnit> units, IReadOnlyList<SkippedProject> skipped) : IDisposable
{
    /// <summary>Gives the projects, those that are only referenced included.</summary>
    public Solution Solution { get; } = solution;

    /// <summary>Gives the projects the user asked for, in order.</summary>
    public IReadOnlyList<(ProjectId Id, CompilationUnit Unit)> Wanted { get; } = wanted;

    /// <summary>Gives what each project of the solution was made of.</summary>
    public IReadOnlyDictionary<ProjectId, CompilationUnit> Units { get; } = units;

    /// <summary>Gives what was asked for and could not be loaded, or is no C#.</summary>
    public IReadOnlyList<SkippedProject> Skipped { get; } = skipped;

    /// <inheritdoc/>
    public void Dispose() => workspace.Dispose();
}
