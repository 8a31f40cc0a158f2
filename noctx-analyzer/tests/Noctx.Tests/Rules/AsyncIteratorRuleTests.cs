using Noctx.Analyzers;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Rules;

/// <summary>A local iterator is judged when the walk comes to it, before it has seen what the iterator declares.</summary>
public sealed class AsyncIteratorRuleTests
{
    [Theory]
    [InlineData("var own = new CancellationTokenSource(5).Token; await Task.Delay(1); yield return own.GetHashCode();", false)]
    [InlineData("await Task.Delay(1); yield return 1;", true)]
    public async Task Local_iterator_is_reported_only_when_its_call_has_no_token_of_its_own(string body, bool reported)
    {
        var compilation = CompilerRun.Compile(("Source.cs", $$"""
            class C
            {
                async Task M(CancellationToken ct)
                {
                    await foreach (var item in Items()) { ct.ThrowIfCancellationRequested(); }

                    static async IAsyncEnumerable<int> Items() { {{body}} }
                }
            }
            """));
        Assert.Empty(CompilerRun.ErrorsOf(compilation));

        var reports = await CompilerRun.AnalyzeAsync(compilation, TestContext.Current.CancellationToken);

        Assert.Equal(reported, reports.Any(r => r.Id == RuleIds.AsyncIterator));
    }
}
