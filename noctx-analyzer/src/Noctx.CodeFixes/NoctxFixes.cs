using System.Collections.Immutable;
using Noctx.CodeFixes.Editing;
using Noctx.CodeFixes.Fixes;
using Noctx.CodeFixes.Threading;

namespace Noctx.CodeFixes;

/// <summary>Lists every fix; drivers and tests read it.</summary>
public static class NoctxFixes
{
    /// <summary>Gives the fixes that change the reported file only.</summary>
    public static ImmutableArray<TokenCodeFix> InFile { get; } = ImmutableArray.Create<TokenCodeFix>(
        new PassTokenFix(), new ReplaceExpressionFix(), new IteratorTokenFix(), new ObserveTokenFix(), new LinkTimeoutFix(),
        new LetCancellationThroughFix(), new DisposeLinkFix(), new RewriteCallFix(), new DelayRaceFix(), new RemoveSuppressionFix());

    /// <summary>Gives the fixes that change declarations and with them the whole solution.</summary>
    public static ImmutableArray<SolutionCodeFix> InSolution { get; } = ImmutableArray.Create<SolutionCodeFix>(new ThreadTokenFix(), new ReorderTokenFix());
}
