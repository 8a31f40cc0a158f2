using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Analyzers;
using ThreeGens.Generators.Shared;
using ThreeGens.Generators.ToString;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Shared;

/// <summary>Executes the pages in docs/diagnostics: bad code is reported under the page's id, good code is not.</summary>
public sealed partial class DiagnosticDocsTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Folder(), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Where(IsExecutedHere).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_bad_code_is_reported_and_good_code_is_not(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Folder(), id + ".md"), TestContext.Current.CancellationToken);
        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        if (id == GeneratorFailure.Id)
        {
            // No code of a user's can be shown that makes a generator fail; SafeOutputTests does it with a generator that throws.
            return;
        }

        var bad = id == LanguageNeeds.Id ? new TestOptions { Language = LanguageVersion.CSharp11 } : new TestOptions();
        Assert.Contains(id, await IdsOfAsync(Fence(page, "Bad"), bad));
        Assert.Empty(await IdsOfAsync(Fence(page, "Good"), new TestOptions()));
    }

    [Fact]
    public void Every_diagnostic_has_a_page_and_a_link_to_it()
    {
        var descriptors = typeof(EnumGenerator).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => (DiagnosticDescriptor)f.GetValue(null)!)
            .Where(d => IsExecutedHere(d.Id))
            .ToArray();

        Assert.NotEmpty(descriptors);
        Assert.All(descriptors, d => Assert.True(File.Exists(Path.Combine(Folder(), d.Id + ".md")), $"docs/diagnostics/{d.Id}.md is missing"));
        Assert.All(descriptors, d => Assert.EndsWith($"/three-gens/docs/diagnostics/{d.Id}.md", d.HelpLinkUri, StringComparison.Ordinal));
    }

    private static async Task<string[]> IdsOfAsync(string source, TestOptions options)
    {
        var analyzers = typeof(ToStringAnalyzer).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(DiagnosticAnalyzerAttribute)))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)
            .ToImmutableArray();
        var generators = typeof(EnumGenerator).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(GeneratorAttribute)))
            .Select(t => ((IIncrementalGenerator)Activator.CreateInstance(t)!).AsSourceGenerator());
        CSharpGeneratorDriver.Create(generators, parseOptions: TestCompilation.ParseOptionsOf(options))
            .RunGeneratorsAndUpdateCompilation(TestCompilation.Of([source], options), out var output, out _, TestContext.Current.CancellationToken);

        var found = await output.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(d => d.Id)];
    }

    // The pages of mocks have a test of their own.
    private static bool IsExecutedHere(string id) =>
        id.StartsWith("TGEN", StringComparison.Ordinal) || id.StartsWith("TJSON", StringComparison.Ordinal);

    private static string Fence(string page, string heading) =>
        FencePattern().Matches(page).Single(m => m.Groups["heading"].Value == heading).Groups["code"].Value;

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/diagnostics"));

    [GeneratedRegex(@"^## (?<heading>\w+)\n\n```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencePattern();
}
