using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Noctx.Analyzers;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Docs;

public sealed partial class RulePageTests
{
    private static readonly string[] Headings = ["What it finds", "Why", "Bad", "Good", "Options", "When to suppress"];

    public static TheoryData<string> Ids => [.. NoctxRules.Descriptors.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_has_its_headings_and_its_code_does_what_it_says(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Folder(), id + ".md"), TestContext.Current.CancellationToken);

        Assert.Equal(Headings, Heading().Matches(page).Select(m => m.Groups[1].Value));
        Assert.Contains(id, await ReportedAsync(page, "Bad"));
        Assert.DoesNotContain(id, await ReportedAsync(page, "Good"));
    }

    [Fact]
    public void Help_link_of_every_rule_names_its_page()
        => Assert.All(NoctxRules.Descriptors, d => Assert.Equal(RuleIds.HelpRoot + d.Id + ".md", d.HelpLinkUri));

    private static async Task<IReadOnlyList<string>> ReportedAsync(string page, string heading)
    {
        var code = Regex.Match(page, $"## {heading}\n\n```csharp\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;
        var compilation = CompilerRun.Compile(("Page.cs", code));
        Assert.Empty(CompilerRun.ErrorsOf(compilation));
        var found = await CompilerRun.AnalyzeAsync(compilation, TestContext.Current.CancellationToken, ("noctx.profile", "strict"));
        return [.. found.Select(d => d.Id)];
    }

    private static string Folder([CallerFilePath] string path = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "rules"));

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
