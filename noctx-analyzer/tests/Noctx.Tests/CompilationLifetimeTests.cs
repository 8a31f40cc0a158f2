using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Noctx.Tests.Corpus;
using Noctx.Tests.Testing;

namespace Noctx.Tests;

/// <summary>Two compilations share nothing: what the analyzers learn of one dies with it, though the analyzers themselves live on.</summary>
public sealed class CompilationLifetimeTests
{
    [Theory]
    [InlineData("ForwardToken.cs")]
    [InlineData("Chains.cs")]
    [InlineData("Strict.cs")]
    public async Task Compilation_is_collected_after_its_analysis_and_so_is_the_one_before_it(string file)
    {
        // The same analyzers see both; a cache of theirs that is not tied to the compilation would keep the first alive.
        var first = await AnalyzeAsync(file, TestContext.Current.CancellationToken);
        var second = await AnalyzeAsync(file, TestContext.Current.CancellationToken);

        // The compiler may remember the last one it was asked about.
        await AnalyzeAsync("Waits.cs", TestContext.Current.CancellationToken);

        Assert.DoesNotContain(first.Concat(second), IsAlive);
    }

    // The locals of an asynchronous method live in its state machine until it ends; this one has ended when the references are looked at.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<IReadOnlyList<WeakReference>> AnalyzeAsync(string file, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(CorpusTests.PathOf(file), cancellationToken);
        var compilation = CompilerRun.Compile((file, text));
        Assert.NotEmpty(await CompilerRun.AnalyzeAsync(compilation, cancellationToken, [.. CorpusTests.Options(text)]));
        return [new(compilation), new(compilation.SyntaxTrees[0]), new(compilation.Assembly)];
    }

    private static bool IsAlive(WeakReference part)
    {
        for (var attempt = 0; attempt < 10 && part.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return part.IsAlive;
    }
}
