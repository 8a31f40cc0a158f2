using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Noctx.Cli.Loading;

/// <summary>Loads a target: one design-time build, then the compiler's own reading of its arguments.</summary>
internal static class SolutionLoader
{
    /// <summary>Loads everything that can be loaded.</summary>
    /// <exception cref="LoadException">Nothing could be loaded.</exception>
    public static async Task<LoadedSolution> LoadAsync(LoadRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var list = TargetResolver.Resolve(request.Target);
        var projects = list.Projects.Where(p => !request.Exclude.Matches(p)).ToList();
        var skipped = list.Skipped.Where(s => !request.Exclude.Matches(s.Path)).ToList();
        var units = new Dictionary<(string Project, string Framework), CompilationUnit>();
        var asked = new HashSet<string>(projects, StringComparer.Ordinal);
        var pending = projects;
        while (pending.Count > 0)
        {
            if (request.Verbose)
            {
                terminal.Note($"design-time build of {pending.Count} project(s)");
            }

            var (found, output) = await CollectAsync(pending, request, terminal, cancellationToken);
            foreach (var unit in found)
            {
                units[(unit.ProjectPath, unit.Framework)] = unit;
            }

            skipped.AddRange(pending.Where(p => asked.Contains(p) && found.All(u => u.ProjectPath != p)).Select(p => new SkippedProject(p, BuildOutputReader.ReasonFor(p, output), IsFailure: true)));

            // Referenced projects are loaded as source, so that nothing has to be built first.
            var tried = new HashSet<string>(pending.Concat(units.Keys.Select(k => k.Project)), StringComparer.Ordinal);
            pending = [.. found.SelectMany(u => u.References).Where(r => tried.Add(r) && r.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && File.Exists(r))];
        }

        return Assemble(units.Values, asked, skipped);
    }

    private static async Task<(IReadOnlyList<CompilationUnit> Units, string Output)> CollectAsync(
        List<string> projects, LoadRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var (units, output) = await DesignTimeBuild.CollectAsync(projects, request, cancellationToken);
        if (!request.Restore || !output.Contains("NETSDK1004", StringComparison.Ordinal))
        {
            return (units, output);
        }

        var restored = false;
        foreach (var project in projects.Where(p => units.All(u => u.ProjectPath != p)))
        {
            terminal.Note($"restoring packages of {Path.GetFileName(project)}");
            var (code, said) = await DotnetProcess.RunAsync(["restore", project, "-nologo", "-v:q"], Path.GetDirectoryName(project)!, cancellationToken);
            restored |= code == 0;
            output += said;
        }

        if (!restored)
        {
            return (units, RestoreErrorsFirst(output));
        }

        var (again, outputAgain) = await DesignTimeBuild.CollectAsync(projects, request, cancellationToken);
        return (again, outputAgain + output);
    }

    // What NuGet says explains more than the missing file it leads to.
    private static string RestoreErrorsFirst(string output)
        => string.Join('\n', output.Split('\n').OrderBy(l => l.Contains("error NU", StringComparison.Ordinal) ? 0 : 1));

    private static LoadedSolution Assemble(IEnumerable<CompilationUnit> units, HashSet<string> asked, List<SkippedProject> skipped)
    {
        var workspace = new AdhocWorkspace();
        var loaded = new List<(ProjectInfo Info, CompilationUnit Unit)>();
        foreach (var unit in units.OrderBy(u => u.ProjectPath, StringComparer.Ordinal).ThenBy(u => u.Framework, StringComparer.Ordinal))
        {
            var info = CommandLineProject.CreateProjectInfo(unit.DisplayName, LanguageNames.CSharp, unit.Arguments, Path.GetDirectoryName(unit.ProjectPath)!, workspace);
            loaded.Add((info.WithFilePath(unit.ProjectPath), unit));
        }

        var byOutput = new Dictionary<string, ProjectId>(StringComparer.Ordinal);
        foreach (var (info, unit) in loaded)
        {
            foreach (var output in unit.Outputs)
            {
                byOutput.TryAdd(output, info.Id);
            }
        }

        var solution = workspace.CurrentSolution;
        foreach (var (info, unit) in loaded)
        {
            solution = solution.AddProject(WithProjectReferences(info, unit, byOutput, loaded));
        }

        return new LoadedSolution(workspace, solution, [.. loaded.Where(l => asked.Contains(l.Unit.ProjectPath)).Select(l => (l.Info.Id, l.Unit))], skipped);
    }

    private static ProjectInfo WithProjectReferences(
        ProjectInfo info, CompilationUnit unit, Dictionary<string, ProjectId> byOutput, List<(ProjectInfo Info, CompilationUnit Unit)> loaded)
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

    private static IEnumerable<(ProjectInfo Info, CompilationUnit Unit)> ReferencedUnits(CompilationUnit unit, List<(ProjectInfo Info, CompilationUnit Unit)> loaded)
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
