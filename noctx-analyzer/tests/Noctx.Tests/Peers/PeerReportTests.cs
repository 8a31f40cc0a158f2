using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Tests.Corpus;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Peers;

/// <summary>
/// Runs the peers over the corpus. A report of theirs is true unless <c>Peers/not-true.txt</c>, which people review, says why it is not;
/// what is true must be reported by us, at the same call.
/// </summary>
public sealed class PeerReportTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. Bench.Peers.Ca2016(), .. Bench.Peers.Ma0040(), new SonarSemantics()];

    private static readonly string[] Rules = ["CA2016", "MA0040", "MA0079", "S8949"];

    public static TheoryData<string> Files => CorpusTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task True_report_of_a_peer_is_ours_too(string file)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var text = await File.ReadAllTextAsync(CorpusTests.PathOf(file), cancellationToken);
        var compilation = CompilerRun.Compile((file, text));
        var ours = (await CompilerRun.AnalyzeAsync(compilation, cancellationToken, [.. CorpusTests.Options(text)])).Select(CallOf).ToHashSet();

        var missed = (await ReportsOfPeersAsync(compilation, cancellationToken)).Where(d => !ours.Contains(CallOf(d))).Select(d => Line(file, text, d));

        Assert.Equal(NotTrue.Of(file).Order(StringComparer.Ordinal), missed.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_peer_reports_something_that_is_true()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var text = await File.ReadAllTextAsync(CorpusTests.PathOf("ForwardToken.cs"), cancellationToken);

        var reports = await ReportsOfPeersAsync(CompilerRun.Compile(("ForwardToken.cs", text)), cancellationToken);

        Assert.Equal(["CA2016", "MA0040", "S8949"], reports.Where(d => !NotTrue.Of("ForwardToken.cs").Contains(Line("ForwardToken.cs", text, d))).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<Diagnostic>> ReportsOfPeersAsync(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        // What a user has to switch on counts as well: a rule that is off by default is right or wrong all the same.
        var all = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(Rules.Select(r => KeyValuePair.Create(r, ReportDiagnostic.Warn))));
        var found = await all.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        return found.Where(d => Rules.Contains(d.Id));
    }

    // One points at the name, another at the whole call, a third at the argument.
    private static SyntaxNode CallOf(Diagnostic diagnostic)
    {
        var node = diagnostic.Location.SourceTree!.GetRoot(CancellationToken.None).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node.AncestorsAndSelf().FirstOrDefault(n => n is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or ForEachStatementSyntax) ?? node;
    }

    private static string Line(string file, string text, Diagnostic diagnostic)
        => $"{file} {diagnostic.Id} {text.Split('\n')[diagnostic.Location.GetLineSpan().StartLinePosition.Line].Trim()}";
}
