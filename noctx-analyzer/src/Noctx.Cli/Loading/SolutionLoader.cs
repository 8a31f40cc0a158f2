using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
            ".cs" when File.Exists(target) => await LoadFileAsync(Path.GetFullPath(target), request, terminal, cancellationToken),
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

        if (request.Framework is { } framework)
        {
            foreach (var other in units.Where(u => asked.Contains(u.ProjectPath) && u.Framework != framework).Select(u => u.ProjectPath).Distinct().ToList())
            {
                asked.Remove(other);
                skipped.Add(ProjectCollector.NotTargeted(other, framework));
            }

            if (asked.All(a => skipped.Exists(s => s.Path == a && !s.IsFailure)) && !skipped.Exists(s => s.IsFailure))
            {
                throw new LoadException($"no project of '{request.Target}' targets '{framework}'.");
            }
        }

        skipped.AddRange(units.Where(u => asked.Contains(u.ProjectPath)).SelectMany(Flaws));
        return SolutionAssembler.Assemble(Reachable(units, asked), asked, skipped);
    }

    // A file-based app has a project that only the SDK sees; projects that it references are like any other.
    private static async Task<LoadedSolution> LoadFileAsync(string file, LoadRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        terminal.Progress($"reading {Path.GetFileName(file)}", request.Verbose);
        var result = await DesignTimeBuild.RunFileAsync(file, request, cancellationToken);
        if (result.Units is not [var lines, ..])
        {
            return SolutionAssembler.Assemble([], new HashSet<string>(), [new SkippedProject(file, BuildOutputReader.ReasonFor(file, result.Output), IsFailure: true)]);
        }

        var unit = UnitReader.ReadCollected(lines) with { ProjectPath = file, Name = Path.GetFileNameWithoutExtension(file) };
        var collector = new ProjectCollector(request, terminal);
        await collector.CollectAsync([.. unit.References.Where(File.Exists)], cancellationToken);
        return SolutionAssembler.Assemble([unit, .. collector.Units], new HashSet<string>(StringComparer.Ordinal) { file }, [.. collector.Failures, .. Flaws(unit)]);
    }

    private static LoadedSolution LoadUnits(IReadOnlyList<CompilationUnit> units, LoadRequest request)
    {
        var wanted = units.Where(u => !request.Exclude.Matches(u.ProjectPath) && (request.Framework is null || u.Framework.Length == 0 || u.Framework == request.Framework)).ToList();
        return SolutionAssembler.Assemble(wanted, wanted.Select(u => u.ProjectPath).ToHashSet(StringComparer.Ordinal), [.. wanted.SelectMany(Flaws)]);
    }

    // A workspace reads on without a file that is missing, and as if a wrong option were not there; the compiler would stop.
    private static IEnumerable<SkippedProject> Flaws(CompilationUnit unit)
    {
        var sources = unit.Arguments.Where(UnitReader.IsSource).Select(a => (Argument: a, Path: Path.GetFullPath(a.Trim('"'), unit.Folder))).ToLookup(s => File.Exists(s.Path));
        if (sources[false].FirstOrDefault() is { Path: not null } missing)
        {
            yield return new SkippedProject(unit.ProjectPath, $"{sources[false].Count()} of its source files do not exist here, the first is '{missing.Argument}'", IsFailure: true);
        }

        if (sources[true].FirstOrDefault(s => !CanRead(s.Path)) is { Path: not null } locked)
        {
            yield return new SkippedProject(unit.ProjectPath, $"its source file '{locked.Argument}' cannot be read", IsFailure: true);
        }

        if (CSharpCommandLineParser.Default.Parse(unit.Arguments, unit.Folder, RuntimeEnvironment.GetRuntimeDirectory()).Errors.FirstOrDefault(e => e.Severity == DiagnosticSeverity.Error) is { } error)
        {
            yield return new SkippedProject(unit.ProjectPath, $"the compiler does not take its arguments: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}", IsFailure: true);
        }
    }

    private static bool CanRead(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
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
        => File.Exists(path) ? path : throw new LoadException($"'{path}' does not exist; name a .sln, .slnx, .slnf, .csproj, .cs, .rsp or .binlog file, or a folder.");
}
