using System.Text.RegularExpressions;

namespace Gates.Documents;

/// <summary>Splits a Markdown file into prose and code, which is all that its checks need.</summary>
internal sealed partial class MarkdownFile
{
    private MarkdownFile(IReadOnlyList<(int Line, string Text)> prose, IReadOnlyList<(int Line, string Text)> code)
    {
        Prose = prose;
        Code = code;
    }

    /// <value>Lines outside of code blocks, with spans of code blanked out.</value>
    public IReadOnlyList<(int Line, string Text)> Prose { get; }

    /// <value>Lines of fenced and indented code blocks.</value>
    public IReadOnlyList<(int Line, string Text)> Code { get; }

    /// <summary>Reads the text of a file.</summary>
    public static MarkdownFile Parse(string text)
    {
        var (prose, code) = (new List<(int, string)>(), new List<(int, string)>());
        string? fence = null;
        var afterBlank = true;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var marker = Fence().Match(line);
            if (fence is null ? marker.Success : marker.Success && marker.Groups["mark"].Value.StartsWith(fence, StringComparison.Ordinal))
            {
                fence = fence is null ? marker.Groups["mark"].Value : null;
                continue;
            }

            // An indented block begins after an empty line; an indented line of a list goes on with the list.
            var isIndented = line.StartsWith("    ", StringComparison.Ordinal) && afterBlank;
            (fence is not null || isIndented ? code : prose).Add((number, fence is null ? CodeSpan().Replace(line, m => isIndented ? m.Value : new string(' ', m.Length)) : line));
            afterBlank = string.IsNullOrWhiteSpace(line) || isIndented;
        }

        return new MarkdownFile(prose, code);
    }

    /// <summary>Gives the anchors of the headings, as GitHub makes them.</summary>
    public static IReadOnlySet<string> Anchors(string text)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var inFence = false;
        foreach (var line in text.Split('\n'))
        {
            inFence ^= Fence().IsMatch(line);
            if (!inFence && Heading().Match(line) is { Success: true } heading)
            {
                var anchor = NotInAnchor().Replace(Link().Replace(heading.Groups["text"].Value, "$1").Trim().ToLowerInvariant(), "").Replace(' ', '-');
                var count = seen.GetValueOrDefault(anchor);
                anchors.Add(count == 0 ? anchor : $"{anchor}-{count}");
                seen[anchor] = count + 1;
            }

            anchors.UnionWith(HtmlAnchor().Matches(line).Select(m => m.Groups["id"].Value));
        }

        return anchors;
    }

    [GeneratedRegex(@"^ {0,3}(?<mark>`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex("(`+).+?\\1")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("<a (?:id|name)=\"(?<id>[^\"]+)\"")]
    private static partial Regex HtmlAnchor();
}
