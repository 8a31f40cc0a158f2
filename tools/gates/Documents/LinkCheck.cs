using System.Text.RegularExpressions;
using Gates.Repository;
using Gates.Running;

namespace Gates.Documents;

/// <summary>Checks that relative links lead to files and headings that exist. Links to other sites are not followed: gates need no network.</summary>
internal static partial class LinkCheck
{
    /// <summary>Checks one document.</summary>
    public static IEnumerable<Finding> Check(Checkout checkout, string file, string text)
    {
        foreach (var (line, prose) in MarkdownFile.Parse(text).Prose)
        {
            foreach (Match match in Target().Matches(prose))
            {
                var target = match.Groups["target"].Value;
                if (Fault(checkout, file, text, target) is { } fault)
                {
                    yield return new Finding($"{file}:{line}", $"the link '{target}' {fault}");
                }
            }
        }
    }

    private static string? Fault(Checkout checkout, string file, string text, string target)
    {
        if (Scheme().IsMatch(target) || target.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        if (target.StartsWith('/'))
        {
            return "is absolute; write it relative to this file.";
        }

        var parts = target.Split('#', 2);
        var path = Uri.UnescapeDataString(parts[0].Split('?')[0]);
        var full = path.Length == 0 ? checkout.FullPath(file) : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(checkout.FullPath(file))!, path));
        if (!Path.Exists(full))
        {
            return "leads to nothing.";
        }

        if (parts.Length == 1 || !full.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var anchors = MarkdownFile.Anchors(path.Length == 0 ? text : File.ReadAllText(full));
        return anchors.Contains(parts[1]) ? null : "leads to a heading that is not there.";
    }

    // Inline links and images, and definitions of reference links.
    [GeneratedRegex("""(?:\]\(\s*<?|^\s{0,3}\[[^\]]+\]:\s+<?)(?<target>[^\s)>]+)""")]
    private static partial Regex Target();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9+.-]*:")]
    private static partial Regex Scheme();
}
