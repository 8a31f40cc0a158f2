using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Noctx.Cli.Loading;

/// <summary>Turns what the user named into project files.</summary>
internal static partial class TargetResolver
{
    private static readonly string[] BuildFolders = ["bin", "obj", "artifacts", "node_modules", ".git"];

    /// <summary>Lists the projects of a solution, project or folder.</summary>
    /// <exception cref="LoadException">The target does not exist or holds no project.</exception>
    /// <exception cref="UsageException">The target is of a kind that cannot be checked, or ambiguous.</exception>
    public static ProjectList Resolve(string target)
    {
        var full = Path.GetFullPath(target);
        if (Directory.Exists(full))
        {
            return OfFolder(full);
        }

        if (!File.Exists(full))
        {
            throw new LoadException($"'{target}' does not exist; name a .sln, .slnx, .slnf, .csproj, .cs, .rsp or .binlog file, or a folder.");
        }

        return Path.GetExtension(full).ToLowerInvariant() switch
        {
            ".csproj" => new ProjectList([full], []),
            ".sln" => OfSolution(full, ReadSln(full)),
            ".slnx" => OfSolution(full, ReadSlnx(full)),
            ".slnf" => ReadFilter(full),
            var other => throw new UsageException($"'{target}' cannot be checked: '{other}' is none of .sln, .slnx, .slnf, .csproj, .cs, .rsp, .binlog."),
        };
    }

    private static ProjectList OfFolder(string folder)
    {
        var solutions = Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".sln" or ".slnx").Order(StringComparer.Ordinal).ToList();
        if (solutions.Count == 1)
        {
            return Resolve(solutions[0]);
        }

        if (solutions.Count > 1)
        {
            throw new UsageException($"'{folder}' holds several solutions; name one: {string.Join(", ", solutions.Select(Path.GetFileName))}.");
        }

        var projects = FindProjects(folder).Order(StringComparer.Ordinal).ToList();
        return projects.Count > 0 ? new ProjectList(projects, []) : throw new LoadException($"'{folder}' holds no C# project (.csproj){(Directory.EnumerateFiles(folder, "*.cs").Any() ? "; name a file-based app by its .cs file" : "")}.");
    }

    private static IEnumerable<string> FindProjects(string folder)
    {
        var own = Directory.EnumerateFiles(folder, "*.csproj").ToList();
        return own.Count > 0
            ? own
            : Directory.EnumerateDirectories(folder).Where(d => !BuildFolders.Contains(Path.GetFileName(d))).SelectMany(FindProjects);
    }

    private static ProjectList OfSolution(string solution, IEnumerable<string> paths)
    {
        var folder = Path.GetDirectoryName(solution)!;
        var projects = new List<string>();
        var notes = new List<SkippedProject>();
        foreach (var path in paths.Select(p => Path.GetFullPath(p.Replace('\\', Path.DirectorySeparatorChar), folder)).Distinct())
        {
            if (!path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            {
                notes.Add(new SkippedProject(path, "it is not a C# project", IsFailure: false));
            }
            else if (!File.Exists(path))
            {
                notes.Add(new SkippedProject(path, $"'{Path.GetFileName(solution)}' names it, but the file does not exist", IsFailure: true));
            }
            else
            {
                projects.Add(path);
            }
        }

        if (projects.Count == 0 && notes.TrueForAll(n => !n.IsFailure))
        {
            throw new LoadException($"'{solution}' holds no C# project.");
        }

        return new ProjectList(projects, notes);
    }

    private static IEnumerable<string> ReadSln(string path)
    {
        var text = File.ReadAllText(path);
        if (!text.Contains("Microsoft Visual Studio Solution File", StringComparison.Ordinal))
        {
            throw new LoadException($"'{path}' is not a solution file.");
        }

        // Solution folders are entries too; their path is their name, without an extension.
        return ProjectLine().Matches(text).Where(m => m.Groups["type"].Value != "2150E333-8FDC-42A3-9474-1A3956D46DE8").Select(m => m.Groups["path"].Value);
    }

    private static IEnumerable<string> ReadSlnx(string path)
    {
        try
        {
            return [.. XDocument.Load(path).Descendants("Project").Select(p => (string?)p.Attribute("Path")).OfType<string>()];
        }
        catch (XmlException exception)
        {
            throw new LoadException($"'{path}' is not a solution file: {exception.Message}", exception);
        }
    }

    private static ProjectList ReadFilter(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var solution = json.RootElement.GetProperty("solution");
            var file = Path.GetFullPath(solution.GetProperty("path").GetString()!.Replace('\\', '/'), Path.GetDirectoryName(path)!);
            if (!File.Exists(file))
            {
                throw new LoadException($"'{path}' filters '{file}', which does not exist.");
            }

            return OfSolution(file, [.. solution.GetProperty("projects").EnumerateArray().Select(p => p.GetString()!)]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new LoadException($"'{path}' is not a solution filter: {exception.Message}", exception);
        }
    }

    [GeneratedRegex("""^Project\("\{(?<type>[^}]*)\}"\)\s*=\s*"[^"]*",\s*"(?<path>[^"]*)",""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ProjectLine();
}
