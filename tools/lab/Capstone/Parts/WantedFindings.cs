using System.Text.RegularExpressions;

namespace Lab.Capstone.Parts;

/// <summary>Reads which findings a sample's own comments ask for: <c>// want NOCTX001</c> at the end of the line.</summary>
internal static partial class WantedFindings
{
    /// <summary>Reads the marks of every C# file in a project's folder.</summary>
    public static IReadOnlyList<MarkedPlace> Read(string folder) =>
    [
        .. from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           from line in File.ReadLines(path).Index()
           from Match mark in Mark().Matches(line.Item)
           select new MarkedPlace(Path.GetFileName(path), line.Index + 1, mark.Groups[1].Value),
    ];

    [GeneratedRegex(@"//\s*want\s+(NOCTX\d{3})")]
    private static partial Regex Mark();
}
