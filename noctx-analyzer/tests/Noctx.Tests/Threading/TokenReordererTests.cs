using Microsoft.CodeAnalysis.CodeFixes;
using Noctx.CodeFixes.Threading;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Threading;

public sealed class TokenReordererTests
{
    [Fact]
    public async Task Token_of_a_primary_constructor_moves_behind_the_others_in_every_call()
    {
        var text = await ReorderAsync("""
            class Reader(CancellationToken token, string path)
            {
                public string Path => path + token;
            }
            class Derived(CancellationToken ct) : Reader(ct, "base");
            class C
            {
                object New(CancellationToken ct) => new Reader(ct, "a");
                Reader Target(CancellationToken ct) => new(ct, path: "b");
                Reader Named(CancellationToken ct) => new(path: "c", token: ct);
            }
            """);

        Assert.Contains("class Reader(string path, CancellationToken token)", text, StringComparison.Ordinal);
        Assert.Contains(": Reader(\"base\", ct)", text, StringComparison.Ordinal);
        Assert.Contains("new Reader(\"a\", ct)", text, StringComparison.Ordinal);
        Assert.Contains("new(path: \"b\", ct)", text, StringComparison.Ordinal);
        Assert.Contains("new(path: \"c\", token: ct)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_of_a_structs_primary_constructor_moves_too()
    {
        var text = await ReorderAsync("""
            readonly struct Entry(CancellationToken token, int number)
            {
                public Entry(int number) : this(default, number) { }
                public int Number => token.IsCancellationRequested ? 0 : number;
            }
            """);

        Assert.Contains("Entry(int number, CancellationToken token)", text, StringComparison.Ordinal);
        Assert.Contains("this(number, default)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_of_a_record_moves_when_nothing_takes_it_apart_by_position()
    {
        var text = await ReorderAsync("""
            record Message(CancellationToken Token, string Text);
            class C { object New(CancellationToken ct) => new Message(ct, "a") with { Text = "b" }; }
            """);

        Assert.Contains("record Message(string Text, CancellationToken Token);", text, StringComparison.Ordinal);
        Assert.Contains("new Message(\"a\", ct) with", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("object Apart(Message m) { var (first, second) = m; return (first, second); }")]
    [InlineData("bool Match(Message m) => m is (_, var second) && second is not null;")]
    [InlineData("void Call(Message m) => m.Deconstruct(out _, out _);")]
    public async Task Record_that_is_taken_apart_by_position_stays(string use)
    {
        var source = "record Message(CancellationToken Token, object Text);\nclass C { " + use + " }";

        Assert.Equal(source, await ReorderAsync(source));
    }

    private static async Task<string> ReorderAsync(string source)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var solution = new SolutionUnderTest([], FrameworkReferences.Core, ("p", [("C.cs", source)]));

        await solution.FixAllAsync(new ReorderTokenFix(), "NOCTX021", FixAllScope.Solution, cancellationToken: cancellationToken);

        Assert.Empty(await solution.ErrorsAsync(cancellationToken));
        return await solution.TextAsync("C.cs", cancellationToken);
    }
}
