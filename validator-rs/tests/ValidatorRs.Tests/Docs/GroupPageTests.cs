using ValidatorRs.Vocabulary;

namespace ValidatorRs.Tests.Docs;

public sealed class GroupPageTests : IDisposable
{
    // The smallest PNG: one transparent dot.
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    private readonly string _folder = Directory.CreateTempSubdirectory("group-pages-").FullName;

    public GroupPageTests()
    {
        File.WriteAllText(Path.Combine(_folder, "note.txt"), "A note.");
        File.WriteAllBytes(Path.Combine(_folder, "dot.png"), Convert.FromBase64String(Dot));
    }

    private static PageRule[] Rules => [.. GroupPage.Pages.SelectMany(GroupPage.Rules)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_rule_of_the_vocabulary_is_on_exactly_one_page() =>
        Assert.Equal(RuleVocabulary.Default.Names.Order(StringComparer.Ordinal), Rules.Select(r => r.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_row_accepts_and_refuses_what_it_says()
    {
        var rows = Rules.Concat(GroupPage.Pages.SelectMany(GroupPage.Combinations)).ToArray();

        Assert.All(rows, r => Assert.True(r.Accepted.Length > 0 && r.Refused.Length > 0, $"{r} shows nothing"));
        var wrong = rows.SelectMany(r => r.Accepted.Select(v => (Row: r, Value: v, Wanted: true)).Concat(r.Refused.Select(v => (Row: r, Value: v, Wanted: false))))
            .Where(c => Holds(c.Row.Rule, PageValue.Read(c.Value, _folder)) != c.Wanted)
            .Select(c => $"{c.Row} {(c.Wanted ? "refuses" : "accepts")} {c.Value}");
        Assert.Equal([], wrong.ToArray());
    }

    [Fact]
    public void Every_row_says_what_becomes_of_the_empty_text()
    {
        var wrong = Rules.Where(r => r.EmptyText != Empty(r)).Select(r => $"{r.Rule}\t{Empty(r)}").ToArray();

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_rule_that_asks_no_other_member_refuses_null_but_isdefault() =>
        Assert.Equal(
            ["isdefault"],
            Rules.Where(r => r.Page is not ("conditional.md" or "cross-field.md") && Holds(r.Rule, null)).Select(r => r.Name));

    [Fact]
    public void Every_page_is_in_the_index_and_names_its_sources()
    {
        var index = File.ReadAllText(Path.Combine(GroupPage.Docs(), "rules-by-group", "README.md"));

        Assert.All(GroupPage.Pages, p => Assert.Contains($"]({Path.GetFileName(p)})", index, StringComparison.Ordinal));
        Assert.All(GroupPage.Pages, p => Assert.Contains("Source:", File.ReadAllText(p), StringComparison.Ordinal));
        Assert.All(GroupPage.Pages, p => Assert.Contains("**In Go**", File.ReadAllText(p), StringComparison.Ordinal));
    }

    private static string Empty(PageRule row)
    {
        if (row.Accepted.Concat(row.Refused).Any(v => v.StartsWith("{\"A\"", StringComparison.Ordinal)))
        {
            return "";
        }

        try
        {
            return Holds(row.Rule, "") ? "accepted" : "refused";
        }
        catch (ValidationDefinitionException)
        {
            return "";
        }
    }

    // An object with a member A stands for itself, and the rule for that of A; anything else is the value.
    private static bool Holds(string rule, object? value) => value is Dictionary<string, object?> map && (map.ContainsKey("A") || map.ContainsKey("B"))
        ? ReflectiveValidator.Default.ValidateMap(map, new Dictionary<string, object> { ["A"] = rule }).IsValid
        : ReflectiveValidator.Default.ValidateValue(value, rule).IsValid;
}
