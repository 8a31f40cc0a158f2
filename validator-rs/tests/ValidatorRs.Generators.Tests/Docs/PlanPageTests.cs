using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ValidatorRs.Generators.Tests.Kit;

namespace ValidatorRs.Generators.Tests.Docs;

/// <summary>Compiles the examples of the page on generated plans.</summary>
public sealed partial class PlanPageTests
{
    private static readonly string Page = File.ReadAllText(PathOfPage()).ReplaceLineEndings("\n");

    public static TheoryData<string> Ids => [.. Descriptors.Select(d => d.Id)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors => [PlanDiagnostics.Failure, PlanDiagnostics.Refused, PlanDiagnostics.Unreachable];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Section_of_a_diagnostic_shows_code_with_it_and_code_without(string id)
    {
        var section = Assert.Single(Sections().Matches(Page), s => s.Groups["id"].Value == id);
        var examples = Examples().Matches(section.Value).Select(m => m.Groups[1].Value).ToArray();

        Assert.Equal(Descriptors.Single(d => d.Id == id).Title.ToString(null), section.Groups["title"].Value, ignoreCase: true);
        // Nobody can write code that makes the generator fail.
        Assert.Equal(id == PlanDiagnostics.Failure.Id ? 0 : 2, examples.Length);
        for (var i = 0; i < examples.Length; i++)
        {
            var run = GeneratorRun.Of("using ValidatorRs;\n" + examples[i]);

            Assert.Equal(i == 0 ? [id] : [], run.Diagnostics.Select(d => d.Id));
            Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        }
    }

    [Fact]
    public void Example_at_the_top_gets_a_plan() =>
        Assert.Contains(GeneratorRun.Of("using ValidatorRs;\n" + Examples().Match(Page).Groups[1].Value).CompilesClean().Result.GeneratedSources, s => s.HintName.StartsWith("OrderPlan_", StringComparison.Ordinal));

    [Fact]
    public void Help_link_of_every_diagnostic_is_the_page() =>
        Assert.All(Descriptors, d => Assert.EndsWith("/validator-rs/docs/generated-plans.md", d.HelpLinkUri, StringComparison.Ordinal));

    private static string PathOfPage([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs", "generated-plans.md"));

    [GeneratedRegex("^### (?<id>VALGEN[0-9]+): (?<title>[^\n]+)\n.*?(?=^### |\\z)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Sections();

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Examples();
}
