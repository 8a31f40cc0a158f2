using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ValidatorRs.Analyzers.Tests.Testing;

namespace ValidatorRs.Analyzers.Tests.Docs;

public sealed partial class RulePageTests
{
    private static readonly string[] Headings = ["What it finds", "Why", "Bad", "Good", "Options", "When to suppress"];

    public static TheoryData<string> Ids => [.. ValidatorRules.Descriptors.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_has_its_headings_and_its_code_does_what_it_says(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Folder(), id + ".md"), TestContext.Current.CancellationToken);

        Assert.StartsWith($"# {id}: {ValidatorRules.Descriptors.Single(d => d.Id == id).Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(Headings, Heading().Matches(page).Select(m => m.Groups[1].Value));
        Assert.Equal([id], (await ReportedAsync(page, "Bad")).Distinct());
        Assert.Empty(await ReportedAsync(page, "Good"));
    }

    [Fact]
    public void Help_link_of_every_rule_names_its_page() =>
        Assert.All(ValidatorRules.Descriptors, d => Assert.Equal(RuleIds.HelpRoot + d.Id + ".md", d.HelpLinkUri));

    [Fact]
    public async Task Index_lists_every_rule()
    {
        var index = await File.ReadAllTextAsync(Path.Combine(Folder(), "README.md"), TestContext.Current.CancellationToken);

        Assert.All(ValidatorRules.Descriptors, d => Assert.Contains($"| [{d.Id}]({d.Id}.md) | {d.Title} |", index, StringComparison.Ordinal));
    }

    private static async Task<string[]> ReportedAsync(string page, string heading)
    {
        var code = Regex.Match(page, $"## {heading}\n\n```csharp\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;
        var compilation = CompilerRun.Compile(code, "global using System; global using System.Collections.Generic;");
        Assert.Empty(CompilerRun.ErrorsOf(compilation));
        return [.. (await CompilerRun.AnalyzeAsync(compilation)).Select(d => d.Id)];
    }

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "rules"));

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
