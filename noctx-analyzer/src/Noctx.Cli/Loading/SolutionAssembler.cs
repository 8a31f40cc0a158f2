using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Noctx.Cli.Loading;

/// <summary>Makes a workspace of units: the compiler's parser reads the arguments, and references to what is loaded become references to source.</summary>
internal static class SolutionAssembler
{
    /// <summary>Makes the workspace.</summary>
    /// <param name="units">The units, those that are only referenced included.</param>
    /// <param name="asked">The projects that the user asked for.</param>
    /// <param name="skipped">What is missing; circles of references are added.</param>
    public static LoadedSolution Assemble(IEnumerable<CompilationUnit> units, IReadOnlySet<string> asked, List<SkippedProject> skipped)
    {
        var workspace = new AdhocWorkspace();
        var ordered = units.OrderBy(u => u.ProjectPath, StringComparer.Ordinal).ThenBy(u => u.Framework, StringComparer.Ordinal).ToArray();
        var read = new (ProjectInfo? Info, CompilationUnit Unit, string Reason)[ordered.Length];
        Parallel.For(0, ordered.Length, i => read[i] = Read(ordered[i], workspace));
        skipped.AddRange(read.Where(r => r.Info is null && asked.Contains(r.Unit.ProjectPath)).Select(r => new SkippedProject(r.Unit.ProjectPath, r.Reason, IsFailure: true)));
        var loaded = read.Where(r => r.Info is not null).Select(r => (Info: r.Info!, r.Unit)).ToArray();

        var byOutput = new Dictionary<string, ProjectId>(StringComparer.Ordinal);
        foreach (var (info, unit) in loaded)
        {
            foreach (var output in unit.Outputs)
            {
                byOutput.TryAdd(output, info.Id);
            }
        }

        var projects = loaded.Select(l => WithProjectReferences(l.Info, l.Unit, byOutput, loaded)).ToList();
        var solution = workspace.CurrentSolution;
        foreach (var project in ReferenceCircle.Break(projects, skipped))
        {
            solution = solution.AddProject(project);
        }

        return new LoadedSolution(workspace, solution, [.. loaded.Where(l => asked.Contains(l.Unit.ProjectPath)).Select(l => (l.Info.Id, l.Unit))], loaded.ToDictionary(l => l.Info.Id, l => l.Unit), skipped);
    }

    // The compiler's parser takes nearly anything; what the workspace then cannot make a project of is named and left out.
    private static (ProjectInfo? Info, CompilationUnit Unit, string Reason) Read(CompilationUnit unit, AdhocWorkspace workspace)
    {
        try
        {
            var info = CommandLineProject.CreateProjectInfo(unit.DisplayName, LanguageNames.CSharp, unit.Arguments, unit.Folder, workspace);
            return (IdleGenerators.LeaveOut(info).WithFilePath(unit.ProjectPath), unit, "");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException)
        {
            return (null, unit, $"no project can be made of its compiler arguments: {exception.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
        }
    }

    private static ProjectInfo WithProjectReferences(
        ProjectInfo info, CompilationUnit unit, Dictionary<string, ProjectId> byOutput, (ProjectInfo Info, CompilationUnit Unit)[] loaded)
    {
        var metadata = new List<MetadataReference>();
        var projects = new List<ProjectReference>();
        foreach (var reference in info.MetadataReferences)
        {
            if (reference is PortableExecutableReference { FilePath: { } path } && byOutput.TryGetValue(Path.GetFullPath(path), out var id) && id != info.Id)
            {
                projects.Add(new ProjectReference(id, reference.Properties.Aliases, reference.Properties.EmbedInteropTypes));
            }
            else
            {
                metadata.Add(reference);
            }
        }

        // MSBuild leaves out what was never built; the project files still say what is referenced.
        projects.AddRange(ReferencedUnits(unit, loaded).Where(r => r.Info.Id != info.Id).Select(r => new ProjectReference(r.Info.Id)));
        return info.WithMetadataReferences(metadata).WithProjectReferences(projects.DistinctBy(p => p.ProjectId));
    }

    private static IEnumerable<(ProjectInfo Info, CompilationUnit Unit)> ReferencedUnits(CompilationUnit unit, (ProjectInfo Info, CompilationUnit Unit)[] loaded)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit.ProjectPath };
        var pending = new Queue<string>(unit.References);
        while (pending.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            var candidates = loaded.Where(l => l.Unit.ProjectPath == path).ToList();
            if (candidates.Count > 0)
            {
                var best = candidates.Find(c => c.Unit.Framework == unit.Framework) is { Unit: not null } same ? same : candidates[^1];
                yield return best;
                foreach (var reference in best.Unit.References)
                {
                    pending.Enqueue(reference);
                }
            }
        }
    }
}
