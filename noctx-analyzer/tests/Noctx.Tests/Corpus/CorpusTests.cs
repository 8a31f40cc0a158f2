using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Corpus;

public sealed partial class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus", "Situations");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.cs").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Situation_reports_exactly_what_is_wanted(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);
        var compilation = CompilerRun.Compile((file, text));
        Assert.Empty(CompilerRun.ErrorsOf(compilation));

        var found = await CompilerRun.AnalyzeAsync(compilation, TestContext.Current.CancellationToken, [.. Options(text)]);

        Assert.Equal(Wanted(text), Lines(found));
    }

    [Fact]
    public void Corpus_holds_at_least_120_situations()
        => Assert.True(Directory.EnumerateFiles(Folder, "*.cs").Sum(f => Situation().Count(File.ReadAllText(f))) >= 120);

    internal static string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Gives "line rule" for every mark.</summary>
    internal static IEnumerable<string> Wanted(string text)
        => text.Split('\n').SelectMany((line, index) => Want().Matches(line).Select(m => $"{index + 1} {m.Groups[1].Value}")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(IEnumerable<Diagnostic> diagnostics)
        => diagnostics.Select(d => d.Id == "AD0001" ? d.ToString() : $"{d.Location.GetLineSpan().StartLinePosition.Line + 1} {d.Id}").Order(StringComparer.Ordinal);

    // The first lines may say "// option: noctx.profile = strict".
    internal static IEnumerable<(string Key, string Value)> Options(string text)
        => Option().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value.Trim()));

    [GeneratedRegex(@"(?<=// want .*)(NOCTX\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Want();

    [GeneratedRegex(@"// situation", RegexOptions.CultureInvariant)]
    private static partial Regex Situation();

    [GeneratedRegex(@"^// option: (\S+) = (.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
