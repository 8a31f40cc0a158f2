using Noctx.Tests.Testing;

namespace Noctx.Tests.Chains;

public sealed class ChainAnalyzerTests
{
    [Fact]
    public async Task Chain_names_the_class_of_a_member_of_an_extension_block()
    {
        var compilation = CompilerRun.Compile(("C.cs", """
            static class Blocks
            {
                extension(Stream stream) { public async Task PumpAsync() => await stream.FlushAsync(); }
            }
            class C { Task Run(CancellationToken ct) => Stream.Null.PumpAsync(); }
            """));

        var reported = Assert.Single(await CompilerRun.AnalyzeAsync(compilation, TestContext.Current.CancellationToken), d => d.Id == "NOCTX008");

        Assert.Contains("Blocks.PumpAsync -> Stream.FlushAsync", reported.GetMessage(null), StringComparison.Ordinal);
    }
}
