using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Noctx.CodeFixes;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Corpus;

/// <summary>Breaks the corpus as a person does who is typing: rules and fixes may say anything about such code, but they must not throw.</summary>
public sealed class BrokenCodeTests
{
    private const int Breaks = 3;

    public static TheoryData<string> Files => CorpusTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Code_with_pieces_missing_makes_no_rule_and_no_fix_throw(string file)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var text = await File.ReadAllTextAsync(CorpusTests.PathOf(file), cancellationToken);
        for (var seed = 0; seed < Breaks; seed++)
        {
            var broken = Break(text, new Random(seed));

            var found = await CompilerRun.AnalyzeAsync(CompilerRun.Compile((file, broken)), cancellationToken, [.. CorpusTests.Options(text)]);

            Assert.True(found.FirstOrDefault(d => d.Id == "AD0001") is null, $"seed {seed}: {found.FirstOrDefault(d => d.Id == "AD0001")}");
            Assert.Null(Record.Exception(() => Offers(found)) is { } thrown ? $"seed {seed}: {thrown}" : null);
        }
    }

    [Fact]
    public async Task Constraints_that_go_in_a_circle_make_no_rule_throw_or_hang()
    {
        const string source = "class C { Task M<T, U>(T t, CancellationToken ct) where T : U where U : T => t.GoAsync(); void N<T>(T t, CancellationToken ct) where T : T => t.GetHashCode(); }";

        var found = await CompilerRun.AnalyzeAsync(CompilerRun.Compile(("C.cs", source)), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(found, d => d.Id == "AD0001");
    }

    // Every twentieth token or so is gone, doubled or in another place.
    private static string Break(string text, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantTokens().ToList();
        var pieces = tokens.Select(token => random.Next(60) switch
        {
            0 => token.TrailingTrivia.ToFullString(),
            1 => token.ToFullString() + token,
            2 => tokens[random.Next(tokens.Count)] + token.TrailingTrivia.ToFullString(),
            _ => token.ToFullString(),
        });
        return string.Concat(pieces);
    }

    private static void Offers(IEnumerable<Diagnostic> found)
    {
        foreach (var diagnostic in found.Where(d => d.Location.SourceTree is not null))
        {
            foreach (var fix in NoctxFixes.InFile.Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var root = diagnostic.Location.SourceTree!.GetRoot(CancellationToken.None);
                foreach (var edit in fix.Offer(root, diagnostic).SelectMany(o => o.Edits))
                {
                    edit.Rewrite(edit.Target);
                }
            }
        }
    }
}
