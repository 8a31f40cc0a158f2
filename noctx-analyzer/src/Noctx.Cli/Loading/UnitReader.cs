using Microsoft.CodeAnalysis;

namespace Noctx.Cli.Loading;

/// <summary>Reads compiler response files: the ones that <c>noctx collect</c> writes, with facts in their comments, and any other.</summary>
internal static class UnitReader
{
    /// <summary>Reads a unit from the lines that the collector wrote.</summary>
    public static CompilationUnit ReadCollected(IReadOnlyList<string> lines)
    {
        var facts = lines.Where(l => l.StartsWith('#')).Select(l => l[1..].Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
        var project = facts["project"].First();
        var folder = Path.GetDirectoryName(project)!;
        // One argument a line. MSBuild quotes the values of options that have spaces, and no source file; a collected file quotes both.
        var arguments = lines.Where(l => l.Length > 0 && !l.StartsWith('#')).SelectMany(ArgumentsOf).Where(a => a != "/noconfig").ToList();
        return new CompilationUnit(
            project,
            facts["name"].First(),
            facts["framework"].FirstOrDefault() ?? "",
            facts["multi"].Any(m => m.Length > 0),
            facts["test"].Any(t => t.Equals("true", StringComparison.OrdinalIgnoreCase)),
            folder,
            facts["obj"].FirstOrDefault() is { Length: > 0 } obj ? Path.GetFullPath(obj.Replace('\\', '/'), folder) : "",
            OutputsOf(facts["assembly"].Concat(facts["target"]), arguments, folder),
            [.. facts["reference"].Select(r => Path.GetFullPath(r, folder)).Distinct()],
            WithoutMissingReferences(arguments, folder),
            facts["assets"].All(a => a.Length == 0 || File.Exists(Path.GetFullPath(a, folder))));
    }

    /// <summary>Reads a response file as a user names it.</summary>
    /// <exception cref="LoadException">It holds no source file.</exception>
    public static CompilationUnit ReadResponseFile(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Any(l => l.StartsWith("#project=", StringComparison.Ordinal)))
        {
            return ReadCollected(lines);
        }

        var arguments = lines.SelectMany(l => CommandLineParser.SplitCommandLineIntoArguments(l, removeHashComments: true)).ToList();
        return FromArguments(path, arguments, FolderOf(path, arguments), framework: "", isMultiTargeted: false);
    }

    /// <summary>Makes a unit of nothing but arguments.</summary>
    /// <exception cref="LoadException">They name no source file.</exception>
    public static CompilationUnit FromArguments(string path, IReadOnlyList<string> arguments, string folder, string framework, bool isMultiTargeted)
    {
        if (!arguments.Any(IsSource))
        {
            throw new LoadException($"'{path}' holds no compiler arguments: it names no C# source file.");
        }

        var kept = arguments.Where(a => a is not "/noconfig" and not "-noconfig").ToList();
        var outputs = OutputsOf([], kept, folder);
        return new CompilationUnit(
            Path.GetFullPath(path), Path.GetFileNameWithoutExtension(path), framework, isMultiTargeted, IsTest: false, folder, ObjFolderOf(outputs), outputs, [], WithoutMissingReferences(kept, folder), IsRestored: true);
    }

    /// <summary>Tells whether an argument is a source file and no option. On Unix an absolute path begins like an option.</summary>
    public static bool IsSource(string argument)
        => argument.Trim('"').EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !argument.StartsWith('-') && (!argument.StartsWith('/') || !argument.Contains(':', StringComparison.Ordinal));

    private static IEnumerable<string> ArgumentsOf(string line)
        => line.Contains('"', StringComparison.Ordinal) ? CommandLineParser.SplitCommandLineIntoArguments(line, removeHashComments: false) : [line];

    private static List<string> OutputsOf(IEnumerable<string> known, IEnumerable<string> arguments, string folder)
        => [.. known.Concat(arguments.Select(OutputOf).OfType<string>()).Where(p => p.Length > 0).Select(p => Path.GetFullPath(p, folder)).SelectMany(WithReferenceAssembly).Distinct(StringComparer.Ordinal)];

    // The compiler writes the reference assembly to refint; the build copies it to ref when it has changed, and that is what others reference.
    private static IEnumerable<string> WithReferenceAssembly(string output)
        => Path.GetDirectoryName(output) is { } folder && Path.GetFileName(folder) == "refint"
            ? [output, Path.Combine(Path.GetDirectoryName(folder)!, "ref", Path.GetFileName(output))]
            : [output];

    private static string? OutputOf(string argument)
        => argument.Length > 1 && argument[1..] is var option && (option.StartsWith("refout:", StringComparison.Ordinal) || option.StartsWith("out:", StringComparison.Ordinal))
            ? option[(option.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim('"')
            : null;

    // A compiler run writes to obj/Debug/net10.0/X.dll or artifacts/obj/X/debug/X.dll; facts are kept in obj/noctx or artifacts/obj/X/noctx.
    private static string ObjFolderOf(IEnumerable<string> outputs)
    {
        foreach (var output in outputs)
        {
            var below = new FileInfo(output).Directory;
            for (var folder = below; folder is not null; below = folder, folder = folder.Parent)
            {
                if (folder.Name == "obj")
                {
                    return folder.Parent?.Name == "artifacts" ? below!.FullName : folder.FullName;
                }
            }
        }

        return "";
    }

    // The compiler takes paths as relative to where it is started; whoever keeps a response file often starts it from there.
    private static string FolderOf(string path, IEnumerable<string> arguments)
    {
        var first = arguments.FirstOrDefault(IsSource);
        return first is not null && File.Exists(first.Trim('"')) ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(path))!;
    }

    // What was never built is not there to be read; projects stand in for references where they are loaded as source, and an analyzer of
    // the same solution that is missing must not cost the whole project.
    private static List<string> WithoutMissingReferences(IEnumerable<string> arguments, string folder) => [.. arguments.Where(a => !IsMissing(a, folder))];

    private static bool IsMissing(string argument, string folder)
    {
        const string Reference = "/reference:", Analyzer = "/analyzer:";
        var path = argument.StartsWith(Reference, StringComparison.Ordinal) ? WithoutAlias(argument[Reference.Length..].Trim('"'))
            : argument.StartsWith(Analyzer, StringComparison.Ordinal) ? argument[Analyzer.Length..]
            : null;
        return path is not null && !File.Exists(Path.GetFullPath(path.Trim('"'), folder));
    }

    private static string WithoutAlias(string reference) => reference[(reference.IndexOf('=', StringComparison.Ordinal) + 1)..];
}
