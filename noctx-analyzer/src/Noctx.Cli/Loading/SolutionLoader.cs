namespace Noctx.Cli.Loading;

/// <summary>Loads a target: compiler arguments from a design-time build, a response file or a binary log, then the compiler's own reading of them.</summary>
internal static class SolutionLoader
{
    /// <summary>Loads everything that can be loaded.</summary>
    /// <exception cref="LoadException">Nothing could be loaded.</exception>
    public static async Task<LoadedSolution> LoadAsync(LoadRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var target = request.Target.StartsWith('@') ? request.Target[1..] : request.Target;
        return Path.GetExtension(target).ToLowerInvariant() switch
        {
            ".rsp" => LoadUnits([UnitReader.ReadResponseFile(Existing(target))], request),
            ".binlog" => LoadUnits(BinaryLogReader.ReadUnits(Existing(target)), request),
            _ when request.Target.StartsWith('@') => LoadUnits([UnitReader.ReadResponseFile(Existing(target))], request),
            _ => await LoadProjectsAsync(request, terminal, cancellationToken),
        };
    }

    private static async Task<LoadedSolution> LoadProjectsAsync(LoadRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var list = TargetResolver.Resolve(request.Target);
        var projects = list.Projects.Where(p => !request.Exclude.Matches(p)).ToList();
        var collector = new ProjectCollector(request, terminal);
        await collector.CollectAsync(projects, cancellationToken);

        var skipped = list.Skipped.Where(s => !request.Exclude.Matches(s.Path)).Concat(collector.Failures).ToList();
        var asked = new HashSet<string>(projects, StringComparer.Ordinal);
        var units = collector.Units.ToList();
        if (!request.IncludeTests)
        {
            asked.ExceptWith(units.Where(u => u.IsTest).Select(u => u.ProjectPath));
        }

        return SolutionAssembler.Assemble(Reachable(units, asked), asked, skipped);
    }

    private static LoadedSolution LoadUnits(IReadOnlyList<CompilationUnit> units, LoadRequest request)
    {
        var wanted = units.Where(u => !request.Exclude.Matches(u.ProjectPath) && (request.Framework is null || u.Framework.Length == 0 || u.Framework == request.Framework)).ToList();
        var skipped = new List<SkippedProject>();
        foreach (var unit in wanted)
        {
            var missing = unit.Arguments.Where(UnitReader.IsSource).Where(a => !File.Exists(Path.GetFullPath(a.Trim('"'), unit.Folder))).ToList();
            if (missing.Count > 0)
            {
                skipped.Add(new SkippedProject(unit.ProjectPath, $"{missing.Count} of its source files do not exist here, the first is '{missing[0]}'", IsFailure: true));
            }
        }

        return SolutionAssembler.Assemble(wanted, wanted.Select(u => u.ProjectPath).ToHashSet(StringComparer.Ordinal), skipped);
    }

    // A guessed reference that turned out to be none is not loaded.
    private static List<CompilationUnit> Reachable(List<CompilationUnit> units, IEnumerable<string> from)
    {
        var byProject = units.ToLookup(u => u.ProjectPath, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>(from);
        while (pending.TryDequeue(out var project))
        {
            if (reached.Add(project))
            {
                foreach (var reference in byProject[project].SelectMany(u => u.References))
                {
                    pending.Enqueue(reference);
                }
            }
        }

        return [.. units.Where(u => reached.Contains(u.ProjectPath))];
    }

    private static string Existing(string path)
        => File.Exists(path) ? path : throw new LoadException($"'{path}' does not exist; name a .sln, .slnx, .slnf, .csproj, .rsp or .binlog file, or a folder.");
}
