using System.Buffers;
using System.Xml;
using System.Xml.Linq;

namespace Noctx.Cli.Loading;

/// <summary>Guesses from the text of project files what they reference, so that one design-time build can take them all. What the guess misses is found afterwards.</summary>
internal static class ProjectReferences
{
    // What only an evaluation resolves: properties, items, globs, escapes and lists.
    private static readonly SearchValues<char> Evaluated = SearchValues.Create("$*?;%@");

    /// <summary>Gives the projects and all that they reference, directly or not.</summary>
    public static List<string> Closure(IEnumerable<string> projects)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>(projects);
        while (pending.TryDequeue(out var project))
        {
            if (found.Add(project))
            {
                foreach (var reference in Read(project))
                {
                    pending.Enqueue(reference);
                }
            }
        }

        return [.. found];
    }

    private static IEnumerable<string> Read(string project)
    {
        try
        {
            var folder = Path.GetDirectoryName(project)!;
            return [.. XDocument.Load(project).Descendants()
                .Where(e => e.Name.LocalName == "ProjectReference" && (string?)e.Attribute("ReferenceOutputAssembly") != "false")
                .Select(e => (string?)e.Attribute("Include"))
                .Where(p => p is { Length: > 0 } && !p.AsSpan().ContainsAny(Evaluated))
                .Select(p => Path.GetFullPath(p!.Replace('\\', '/'), folder))
                .Where(p => p.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && File.Exists(p))];
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild will say what is wrong with it.
            return [];
        }
    }
}
