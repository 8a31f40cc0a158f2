using Noctx.Cli.Loading.Caching;

namespace Noctx.Cli.Loading;

/// <summary>Finds the units of projects and of all they reference: from the cache, else by a design-time build, after a restore where there was none.</summary>
internal sealed class ProjectCollector(LoadRequest request, Terminal terminal)
{
    private readonly UnitCache _cache = UnitCache.Open(request);
    private readonly Dictionary<string, IReadOnlyList<CompilationUnit>> _units = new(StringComparer.Ordinal);

    /// <summary>Gives what was asked for and could not be collected.</summary>
    public List<SkippedProject> Failures { get; } = [];

    /// <summary>Gives all units that were collected.</summary>
    public IEnumerable<CompilationUnit> Units => _units.Values.SelectMany(u => u);

    /// <summary>Collects projects and what they reference.</summary>
    public async Task CollectAsync(IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var pending = asked.ToList();
        while (pending.Count > 0)
        {
            var missing = pending.Where(p => tried.Add(p) && !TakeCached(p)).ToList();
            if (missing.Count > 0)
            {
                var all = ProjectReferences.Closure(missing).Where(p => missing.Contains(p) || (tried.Add(p) && !TakeCached(p))).ToList();
                await BuildAsync(all, asked, cancellationToken);
            }

            pending = [.. Units.SelectMany(u => u.References).Where(r => !tried.Contains(r) && r.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && File.Exists(r)).Distinct()];
        }
    }

    /// <summary>Says that a project does not have the only framework that is wanted.</summary>
    public static SkippedProject NotTargeted(string project, string framework) => new(project, $"it does not target '{framework}'", IsFailure: false);

    private bool TakeCached(string project)
    {
        if (_cache.Find(project) is not { } units)
        {
            return false;
        }

        _units[project] = units;
        return true;
    }

    private async Task BuildAsync(List<string> projects, IReadOnlyList<string> asked, CancellationToken cancellationToken)
    {
        var roots = request.Restore ? RestorePlan.RootsOf(projects.Where(RestorePlan.IsNew)) : [];
        var output = await BuildAsync(projects, roots, restoredOnly: false, cancellationToken);

        var unrestored = Unrestored(projects, output);
        if (unrestored.Count > 0)
        {
            var left = RestorePlan.RootsOf(unrestored.Keys.Except(ProjectReferences.Closure(roots), StringComparer.Ordinal));
            output = !request.Restore ? output + "\nerror NETSDK1004: not restored"
                : left.Count > 0 ? output + "\n" + await BuildAsync([.. unrestored.Keys], left, restoredOnly: true, cancellationToken)
                : output;
            output = RestoreErrorsFirst(output);
            if (output.Contains("MSB4006", StringComparison.Ordinal))
            {
                // Nothing restores projects that reference each other; the framework is there all the same, and the circle is named later.
                foreach (var (project, units) in unrestored.Where(u => u.Value.Count > 0))
                {
                    _units.TryAdd(project, units);
                }
            }
        }

        if (IsUnwritable(output) && projects.Where(p => !_units.ContainsKey(p)).ToList() is { Count: > 0 } unwritable && CacheFolder.Find("obj") is { } elsewhere)
        {
            // The build cannot write what the compiler is to read; each project gets a folder of ours for it.
            foreach (var project in unwritable)
            {
                var folder = Path.Combine(elsewhere, Path.GetFileNameWithoutExtension(project) + "-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(project)))[..16]);
                Take(await DesignTimeBuild.RunAsync([project], [], request, folder, cancellationToken));
            }
        }

        foreach (var project in projects.Where(p => asked.Contains(p) && !_units.ContainsKey(p)))
        {
            // A project with several frameworks gives nothing when the one that is wanted is not among them.
            Failures.Add(request.Framework is { } framework && !BuildOutputReader.HasError(output)
                ? NotTargeted(project, framework)
                : new SkippedProject(project, BuildOutputReader.ReasonFor(project, output), IsFailure: true));
        }
    }

    // Restores and collects in one process, and gives what it printed.
    private async Task<string> BuildAsync(List<string> projects, List<string> roots, bool restoredOnly, CancellationToken cancellationToken)
    {
        terminal.Progress($"reading {projects.Count} project(s){(roots.Count > 0 ? " after a restore" : "")}", request.Verbose);
        var result = await DesignTimeBuild.RunAsync(projects, roots, request, intermediateFolder: null, cancellationToken);
        Take(result, restoredOnly);
        foreach (var root in roots.Where(r => _units.TryGetValue(r, out var units) && units.All(u => u.IsRestored)))
        {
            terminal.Note($"restored packages of {Path.GetFileName(root)}");
        }

        return result.Output;
    }

    // A project that does not even evaluate without its packages has no units.
    private Dictionary<string, IReadOnlyList<CompilationUnit>> Unrestored(List<string> projects, string output)
    {
        var unrestored = _units.Where(u => u.Value.Any(f => !f.IsRestored)).ToDictionary(u => u.Key, u => u.Value, StringComparer.Ordinal);
        foreach (var project in unrestored.Keys)
        {
            _units.Remove(project);
        }

        foreach (var project in projects.Where(p => output.Contains("NETSDK1004", StringComparison.Ordinal) && !_units.ContainsKey(p)))
        {
            unrestored.TryAdd(project, []);
        }

        return unrestored;
    }

    // What NuGet says explains more than the missing file it leads to.
    private static string RestoreErrorsFirst(string output)
        => string.Join('\n', output.Split('\n').OrderBy(l => l.Contains("error NU", StringComparison.Ordinal) ? 0 : 1));

    private void Take(DesignTimeResult result, bool restoredOnly = false)
    {
        foreach (var project in result.Units.GroupBy(DesignTimeResult.ProjectOf, StringComparer.Ordinal))
        {
            string[][] lines = [.. project];
            CompilationUnit[] units = [.. lines.Select(UnitReader.ReadCollected)];
            var restored = units.All(u => u.IsRestored);
            if (!restored && restoredOnly)
            {
                continue;
            }

            _units[project.Key] = units;
            if (restored && result.Imports.TryGetValue(project.Key, out var imported))
            {
                _cache.Keep(project.Key, result, UnitInputs.Of(project.Key, imported, lines), lines);
            }
        }
    }

    private static bool IsUnwritable(string output)
        => output.Contains("denied", StringComparison.OrdinalIgnoreCase) || output.Contains("Could not find a part of the path", StringComparison.Ordinal) || output.Contains("Read-only file system", StringComparison.OrdinalIgnoreCase)
            || output.Contains("being used by another process", StringComparison.OrdinalIgnoreCase) || output.Contains("MSB3491", StringComparison.Ordinal);
}
