using Microsoft.CodeAnalysis.CodeFixes;
using Noctx.Analyzers;
using Noctx.CodeFixes.Fixes;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Fixes;

/// <summary>What the fix for a useless suppression leaves behind. Several analyzers have to run together, so the single-analyzer test kit cannot be used.</summary>
public sealed class RemoveSuppressionFixTests
{
    [Fact]
    public Task Reason_is_kept_when_a_rule_of_several_is_left() => RemovesAsync(
        """
        class C
        {
        #pragma warning disable NOCTX001, NOCTX004 // The vendor's call must not be interrupted.
            Task M(CancellationToken ct) => Task.Delay(1);
        #pragma warning restore NOCTX001, NOCTX004
        }
        """,
        """
        class C
        {
        #pragma warning disable NOCTX001 // The vendor's call must not be interrupted.
            Task M(CancellationToken ct) => Task.Delay(1);
        #pragma warning restore NOCTX001
        }
        """);

    [Fact]
    public Task Reason_is_kept_when_the_first_of_several_goes() => RemovesAsync(
        """
        class C
        {
        #pragma warning disable NOCTX004, NOCTX001 // The vendor's call must not be interrupted.
            Task M(CancellationToken ct) => Task.Delay(1);
        #pragma warning restore NOCTX004, NOCTX001 // The vendor's call is over.
        }
        """,
        """
        class C
        {
        #pragma warning disable NOCTX001 // The vendor's call must not be interrupted.
            Task M(CancellationToken ct) => Task.Delay(1);
        #pragma warning restore NOCTX001 // The vendor's call is over.
        }
        """);

    [Fact]
    public Task Pragma_that_suppresses_nothing_goes_with_its_reason_and_the_comment_above_stays() => RemovesAsync(
        """
        class C
        {
            // Says what the method is for.
        #pragma warning disable NOCTX001 // The vendor's call took no token once.
            Task M(CancellationToken ct) => Task.Delay(1, ct);
        #pragma warning restore NOCTX001
        }
        """,
        """
        class C
        {
            // Says what the method is for.
            Task M(CancellationToken ct) => Task.Delay(1, ct);
        }
        """);

    private static async Task RemovesAsync(string source, string expected)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var solution = new SolutionUnderTest([("noctx.profile", "strict")], FrameworkReferences.Core, ("p", [("C.cs", source)]));
        var found = (await solution.AnalyzeAsync(cancellationToken)).Where(d => d.Id == RuleIds.SuppressionReason).ToList();

        await solution.FixAllAsync(new RemoveSuppressionFix(), RuleIds.SuppressionReason, FixAllScope.Document, cancellationToken: cancellationToken);

        Assert.Single(found);
        Assert.Equal(expected, await solution.TextAsync("C.cs", cancellationToken));
    }
}
