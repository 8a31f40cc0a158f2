using Microsoft.CodeAnalysis;
using Noctx.Analyzers;
using Noctx.Tests.Testing;

namespace Noctx.Tests.Rules;

/// <summary>Extension methods of an assembly that is referenced as a file: there is no source of them, and their names are read from its metadata.</summary>
public sealed class ReferencedExtensionTests
{
    private const string Library = """
        namespace Lib;

        public static class Pulling
        {
            public static int Pull(this Stream stream, int count) => count;
            public static int Pull(this Stream stream, int count, CancellationToken cancellationToken) => count;
            public static int Push(this Stream stream, int count) => count;
        }

        public static class Pushing
        {
            public static int Push(this Stream stream, int count, CancellationToken cancellationToken) => count;
            public static T Pass<T>(this T value) => value;
            public static T Pass<T>(this T value, CancellationToken cancellationToken) => value;
            public static int Peek(this Stream stream, int count) => count;
        }
        """;

    [Theory]
    [InlineData("int M(Stream s, CancellationToken ct) => s.Pull(1);", "Pull")]
    [InlineData("int M(Stream s, CancellationToken ct) => Pulling.Pull(s, 1);", "Pull")]
    [InlineData("int? M(Stream? s, CancellationToken ct) => s?.Pull(1);", "Pull")]
    [InlineData("int M(FileStream s, CancellationToken ct) => s.Pull(1);", "Pull")]
    [InlineData("int M(Stream s, CancellationToken ct) => s.Push(1);", "Push")]
    [InlineData("string M(string s, CancellationToken ct) => s.Pass();", "Pass")]
    [InlineData("int[] M(int[] s, CancellationToken ct) => s.Pass();", "Pass")]
    public async Task Synchronous_extension_with_an_overload_for_the_token_is_reported(string member, string name)
    {
        var report = Assert.Single(await ReportsAsync(member));

        Assert.Equal(RuleIds.ForwardToken, report.Id);
        Assert.Equal(name, report.Location.SourceTree!.ToString()[report.Location.SourceSpan.Start..report.Location.SourceSpan.End]);
    }

    [Theory]
    [InlineData("int M(Stream s, CancellationToken ct) => s.Pull(1, ct);")]
    [InlineData("string M(string s, CancellationToken ct) => s.Pass(ct);")]
    // No overload of that name takes a token.
    [InlineData("int M(Stream s, CancellationToken ct) { ct.ThrowIfCancellationRequested(); return s.Peek(1); }")]
    public async Task Extension_that_gets_the_token_or_has_no_such_overload_is_not_reported(string member)
        => Assert.DoesNotContain(await ReportsAsync(member), r => r.Id == RuleIds.ForwardToken);

    private static async Task<IReadOnlyList<Diagnostic>> ReportsAsync(string member)
    {
        using var image = new MemoryStream();
        Assert.Empty(CompilerRun.Compile(("Library.cs", Library)).WithAssemblyName("Lib").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var user = CompilerRun.Compile(("User.cs", $"using Lib; class C {{ {member} }}")).AddReferences(MetadataReference.CreateFromStream(image));
        Assert.Empty(CompilerRun.ErrorsOf(user));
        return await CompilerRun.AnalyzeAsync(user, TestContext.Current.CancellationToken);
    }
}
