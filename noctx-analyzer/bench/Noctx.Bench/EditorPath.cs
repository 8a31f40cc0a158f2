using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Noctx.Analyzers;
using Noctx.Analyzers.Chains;
using Noctx.Analyzers.Declarations;

namespace Noctx.Bench;

/// <summary>Does what an editor does after a keystroke: asks for the diagnostics of one file of a large project.</summary>
internal static class EditorPath
{
    private const int Files = 1_000;

    /// <summary>Gives the time for one file as a share of that for all, and how often the chain analysis came to its end.</summary>
    public static async Task<(double Share, int ChainRuns)> MeasureAsync(int rounds, CancellationToken cancellationToken)
    {
        var compilation = Make();
        var (one, all, chainRuns) = (double.MaxValue, double.MaxValue, 0);
        for (var round = 0; round <= rounds; round++)
        {
            var chains = new ChainAnalyzer { FactsSink = (_, _) => chainRuns++ };
            var file = compilation.SyntaxTrees[round];
            var edited = compilation.ReplaceSyntaxTree(file, file.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(file + "// edited\n")));
            var editor = Analyzers(edited, chains);
            var start = Stopwatch.GetTimestamp();
            await editor.GetAnalyzerSemanticDiagnosticsAsync(editor.Compilation.GetSemanticModel(edited.SyntaxTrees[round]), filterSpan: null, cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

            var whole = Analyzers(edited, new ChainAnalyzer());
            start = Stopwatch.GetTimestamp();
            await whole.GetAnalyzerDiagnosticsAsync(cancellationToken);
            if (round > 0)
            {
                one = Math.Min(one, elapsed);
                all = Math.Min(all, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return (one / all, chainRuns);
    }

    private static CompilationWithAnalyzers Analyzers(Compilation compilation, ChainAnalyzer chains)
        => compilation.WithAnalyzers([new CancellationAnalyzer(), new DeclarationAnalyzer(), chains], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));

    private static CSharpCompilation Make()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal));
        return CSharpCompilation.Create(
            "Large",
            Enumerable.Range(0, Files).Select(i => CSharpSyntaxTree.ParseText(Source(i), path: $"C{i}.cs")),
            platform.Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static string Source(int number) => $$"""
        using System.Threading;
        using System.Threading.Tasks;

        class C{{number}}
        {
            public async Task A(CancellationToken cancellationToken)
            {
                await Task.Delay(1, cancellationToken);
                await B(cancellationToken);
                await new C{{(number + 1) % Files}}().D();
            }

            private async Task B(CancellationToken cancellationToken)
            {
                for (var i = 0; i < 10; i++)
                {
                    await Task.Delay(i, cancellationToken);
                }
            }

            public Task D() => Task.Delay({{number}});
        }

        """;
}
