using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ValidatorRs.Tests.Docs;

/// <summary>Reads the tables of the pages in <c>docs/rules-by-group</c>: rules with their attributes, and values that they accept and refuse.</summary>
internal static partial class GroupPage
{
    public const string RuleHeader = "| Rule | Attribute | Accepts | Refuses | Empty text |";
    public const string CombinationHeader = "| Rule string | Accepts | Refuses |";

    public static string Docs([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs"));

    public static IEnumerable<string> Pages => Directory.EnumerateFiles(Path.Combine(Docs(), "rules-by-group"), "*.md").Where(p => Path.GetFileName(p) != "README.md").Order(StringComparer.Ordinal);

    /// <summary>Gives the rules that a page defines.</summary>
    public static IEnumerable<PageRule> Rules(string page) =>
        Rows(page, RuleHeader).Select(cells => new PageRule(Path.GetFileName(page), Spans(cells[0]).Single(), Spans(cells[1]).SingleOrDefault(), Spans(cells[2]), Spans(cells[3]), cells[4].Trim()));

    /// <summary>Gives the combinations of rules that a page shows.</summary>
    public static IEnumerable<PageRule> Combinations(string page) =>
        Rows(page, CombinationHeader).Select(cells => new PageRule(Path.GetFileName(page), Spans(cells[0]).Single(), null, Spans(cells[1]), Spans(cells[2]), ""));

    private static IEnumerable<string[]> Rows(string page, string header) =>
        File.ReadLines(page).SkipWhile(l => l != header).Skip(2).TakeWhile(l => l.StartsWith('|')).Select(l => Bar().Split(l)[1..^1]);

    private static string[] Spans(string cell) => [.. Code().Matches(cell).Select(m => m.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal))];

    // A bar behind a backslash belongs to the cell, in code too.
    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
