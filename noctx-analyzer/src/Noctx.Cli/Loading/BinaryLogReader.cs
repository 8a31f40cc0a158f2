using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;
using Microsoft.CodeAnalysis;

namespace Noctx.Cli.Loading;

/// <summary>Reads MSBuild's binary logs: the compiler runs of a build, or what its projects imported.</summary>
internal static class BinaryLogReader
{
    /// <summary>Gives a unit for each C# compilation of a build.</summary>
    /// <exception cref="LoadException">The file is no binary log, or no C# was compiled in it.</exception>
    public static IReadOnlyList<CompilationUnit> ReadUnits(string path)
    {
        var projects = new Dictionary<int, (string File, string Framework)>();
        var runs = new Dictionary<(string File, string Framework), IReadOnlyList<string>>();
        Replay(path, e =>
        {
            var context = e.BuildEventContext?.ProjectContextId ?? -1;
            if (e is ProjectStartedEventArgs { ProjectFile: { } file } started)
            {
                projects[context] = (file, started.GlobalProperties?.TryGetValue("TargetFramework", out var framework) == true ? framework : "");
            }
            else if (e is TaskCommandLineEventArgs { CommandLine: { } line } task && string.Equals(task.TaskName, "Csc", StringComparison.OrdinalIgnoreCase) && projects.TryGetValue(context, out var project))
            {
                runs[project] = ArgumentsOf(line);
            }
        });

        if (runs.Count == 0)
        {
            throw new LoadException($"'{path}' holds no C# compilation; log a build that compiles: 'dotnet build --no-incremental -bl'.");
        }

        var several = runs.Keys.GroupBy(k => k.File).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. runs.Select(r => UnitReader.FromArguments(r.Key.File, r.Value, Path.GetDirectoryName(r.Key.File)!, r.Key.Framework, several.Contains(r.Key.File)))];
    }

    /// <summary>Gives, for each project that was evaluated, the files it imported.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyCollection<string>> ReadImports(string path)
    {
        var evaluations = new Dictionary<int, string>();
        var imports = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        try
        {
            Replay(path, e =>
            {
                var id = e.BuildEventContext?.EvaluationId ?? -1;
                if (e is ProjectEvaluationStartedEventArgs { ProjectFile: { } file })
                {
                    evaluations[id] = file;
                    imports.TryAdd(file, new HashSet<string>(StringComparer.Ordinal));
                }
                else if (e is ProjectImportedEventArgs { ImportedProjectFile: { Length: > 0 } imported } && evaluations.TryGetValue(id, out var project))
                {
                    imports[project].Add(imported);
                }
            });
        }
        catch (LoadException)
        {
            // A build that was cut short leaves half a log. What is not known is not kept for later.
            return new Dictionary<string, IReadOnlyCollection<string>>();
        }

        return imports.ToDictionary(i => i.Key, i => (IReadOnlyCollection<string>)i.Value);
    }

    private static void Replay(string path, Action<BuildEventArgs> visit)
    {
        var reader = new BinLogReader();
        reader.AnyEventRaised += (_, e) => visit(e);
        try
        {
            reader.Replay(path);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or NotSupportedException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new LoadException($"'{path}' is not a binary log that can be read: {exception.Message}", exception);
        }
    }

    // The log has the whole command: a runtime, the compiler, and then what it was given.
    private static List<string> ArgumentsOf(string command)
    {
        var words = CommandLineParser.SplitCommandLineIntoArguments(command, removeHashComments: false).ToList();
        var compiler = words.FindIndex(w => Path.GetFileNameWithoutExtension(w.Replace('\\', '/')) is "csc" && !w.Contains(':', StringComparison.Ordinal));
        return words.GetRange(compiler + 1, words.Count - compiler - 1);
    }
}
