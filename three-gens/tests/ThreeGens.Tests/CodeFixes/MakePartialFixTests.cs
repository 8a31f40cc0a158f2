using ThreeGens.Analyzers;
using ThreeGens.CodeFixes;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.CodeFixes;

public sealed class MakePartialFixTests
{
    [Fact]
    public async Task Type_and_the_types_around_it_become_partial()
    {
        const string Source = """
            // comment
            class Outer
            {
                /// <summary>A person.</summary>
                [ThreeGens.GenerateToString]
                public sealed class Person
                {
                }
            }
            """;

        var mended = await CodeFixRun.ApplyAsync<ToStringAnalyzer, MakePartialFix>(Source);

        Assert.Equal(
            Source.Replace("class Outer", "partial class Outer", StringComparison.Ordinal).Replace("sealed class", "sealed partial class", StringComparison.Ordinal),
            mended);
    }

    [Fact]
    public async Task Named_mock_becomes_partial()
    {
        const string Source = "[ThreeGens.GenerateMock] class ClockMock : System.IDisposable { public void Dispose() { } }";

        var mended = await CodeFixRun.ApplyAsync<MockAnalyzer, MakePartialFix>(Source);

        Assert.Equal(Source.Replace("class Clock", "partial class Clock", StringComparison.Ordinal), mended);
    }
}
