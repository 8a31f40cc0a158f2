using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Noctx.Analyzers.Proofs;
using Noctx.CodeFixes;
using Noctx.CodeFixes.Editing;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Corpus;

public sealed class CorpusFixTests
{
    public static TheoryData<string> Files => CorpusTests.Files;

    // Every rule's Fix All over every situation: it compiles, and nothing that has a fix is left but what only a person can choose.
    [Theory]
    [MemberData(nameof(Files))]
    public async Task All_fixes_over_a_file_compile_and_leave_nothing_to_fix(string file)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var text = await File.ReadAllTextAsync(CorpusTests.PathOf(file), cancellationToken);
        using var solution = new SolutionUnderTest(CorpusTests.Options(text), CompilerRun.ReferencesOf(text), ("corpus", [(file, text)]));

        var changed = true;
        for (var round = 0; changed && round < 5; round++)
        {
            changed = false;
            foreach (var (fix, id) in await FixesForAsync(solution, cancellationToken))
            {
                changed |= await solution.FixAllAsync(fix, id, FixAllScope.Solution, cancellationToken: cancellationToken);
                Assert.True((await solution.ErrorsAsync(cancellationToken)) is [], $"{id} in {file}: " + string.Join('\n', await solution.ErrorsAsync(cancellationToken)));
            }
        }

        Assert.False(changed, "the fixes do not come to an end");
        Assert.Empty((await FixesForAsync(solution, cancellationToken)).Select(f => f.Id));
    }

    // The fixes that have something to offer, the harmless ones first.
    private static async Task<IReadOnlyList<(CodeFixProvider Fix, string Id)>> FixesForAsync(SolutionUnderTest solution, CancellationToken cancellationToken)
    {
        var found = new List<(CodeFixProvider, string)>();
        var diagnostics = await solution.AnalyzeAsync(cancellationToken);
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        foreach (var group in diagnostics.Where(d => !d.IsSuppressed && !TokenFixProperties.IsAmbiguous(d)).GroupBy(d => d.Id).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var fix in NoctxFixes.InFile.Where(f => f.FixableDiagnosticIds.Contains(group.Key)))
            {
                if (group.Any(d => Offers(fix, d)))
                {
                    found.Add((fix, group.Key));
                }
            }

            foreach (var fix in NoctxFixes.InSolution.Where(f => f.FixableDiagnosticIds.Contains(group.Key) && group.Any(d => f.Title(d) is not null)))
            {
                if (!solution.Refused.Contains(group.Key))
                {
                    found.Add((fix, group.Key));
                }
            }
        }

        return found;
    }

    private static bool Offers(TokenCodeFix fix, Diagnostic diagnostic)
        => fix.Offer(diagnostic.Location.SourceTree!.GetRoot(CancellationToken.None), diagnostic).Count > 0;
}
