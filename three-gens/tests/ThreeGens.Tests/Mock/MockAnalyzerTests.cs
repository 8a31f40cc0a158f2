using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Analyzers;
using ThreeGens.Generators.Mocks;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Mocks;

public sealed class MockAnalyzerTests
{
    [Theory]
    [InlineData("TGMOCK001", "public sealed class T { }", "it is a sealed class")]
    [InlineData("TGMOCK001", "public struct T { }", "it is a struct")]
    [InlineData("TGMOCK001", "[ThreeGens.GenerateMock(typeof(System.IDisposable), typeof(System.IDisposable))] class C { }", "named twice")]
    [InlineData("TGMOCK002", "public class T { private T() { } }", "constructors")]
    [InlineData("TGMOCK003", "public interface T { protected int Make(); }", "'Make'")]
    [InlineData("TGMOCK005", "public interface T { static abstract int Count { get; } }", "'Count'")]
    [InlineData("TGMOCK005", "public interface IClock { static abstract int Now { get; } } class D { [ThreeGens.GenerateMock(typeof(IClock))] class E { } }", "[GenerateMock] partial class ClockMock : IClock;")]
    [InlineData("TGMOCK009", "[ThreeGens.GenerateMock] class T : System.IDisposable { public void Dispose() { } }", "add the word partial")]
    [InlineData("TGMOCK009", "[ThreeGens.GenerateMock] partial class T { }", "implements no interface")]
    [InlineData("TGMOCK009", "[ThreeGens.GenerateMock] partial class T(int x) : System.ICloneable { public object Clone() => x; }", "declares a constructor")]
    [InlineData("TGMOCK009", "[ThreeGens.GenerateMock] abstract partial class T : System.ICloneable { public abstract object Clone(); }", "is abstract")]
    [InlineData("TGMOCK006", "public unsafe interface T { void Copy(byte* from); }", "AllowUnsafeBlocks")]
    [InlineData("TGMOCK007", "class Outer { private interface T { } [ThreeGens.GenerateMock(typeof(T))] class Inner { } }", "internal or public")]
    [InlineData("TGMOCK008", "public abstract class T { public abstract object Get(System.TypedReference reference); }", "'Get'")]
    public async Task Type_that_cannot_be_mocked_is_reported_once(string id, string declaration, string words)
    {
        var attribute = declaration.Contains("GenerateMock", StringComparison.Ordinal) ? "" : "[assembly: ThreeGens.GenerateMock(typeof(T))]";

        var found = Assert.Single(await FindAsync(attribute + declaration));

        Assert.Equal(id, found.Id);
        Assert.Contains(words, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.True(found.Location.IsInSource);
    }

    [Fact]
    public async Task Open_generic_type_that_cannot_be_mocked_is_reported()
    {
        var hiding = Assert.Single(await FindAsync("[assembly: ThreeGens.GenerateMock(typeof(I<>))] interface I<T> { void M<T>(); }"));
        var second = Assert.Single(await FindAsync("[assembly: ThreeGens.GenerateMock(typeof(System.Collections.Generic.IList<>), typeof(System.IDisposable))]"));

        Assert.Equal(("TGMOCK004", "TGMOCK004"), (hiding.Id, second.Id));
        Assert.Empty(await FindAsync("[assembly: ThreeGens.GenerateMock(typeof(System.Collections.Generic.IList<>))]"));
    }

    [Fact]
    public async Task Call_that_names_a_sealed_class_is_reported_at_the_call()
    {
        var found = Assert.Single(await FindAsync("class C { object M() => ThreeGens.Mock.Of<string>(); }"));

        Assert.Equal(("TGMOCK001", 24), (found.Id, found.Location.SourceSpan.Start));
    }

    [Fact]
    public async Task Mockable_type_is_not_reported() =>
        Assert.Empty(await FindAsync("[assembly: ThreeGens.GenerateMock(typeof(System.IDisposable))]"));

    [Theory]
    [InlineData("TGMOCK001")]
    [InlineData("TGMOCK002")]
    [InlineData("TGMOCK003")]
    [InlineData("TGMOCK004")]
    [InlineData("TGMOCK005")]
    [InlineData("TGMOCK006")]
    [InlineData("TGMOCK007")]
    [InlineData("TGMOCK008")]
    [InlineData("TGMOCK009")]
    public async Task Page_of_a_diagnostic_shows_bad_code_that_has_it_and_good_code_that_has_not(string id)
    {
        var page = await File.ReadAllTextAsync(PageOf(id), TestContext.Current.CancellationToken);
        var fences = page.Split("```csharp\n").Skip(1).Select(f => f[..f.IndexOf("```", StringComparison.Ordinal)]).ToArray();

        Assert.Equal([id], (await FindAsync(fences[0])).Select(d => d.Id));
        Assert.Empty(await FindAsync(fences[1]));
        GeneratorRun.Of<MockGenerator>(fences[1]).CompilesClean();
    }

    private static string PageOf(string id, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "diagnostics", id + ".md"));

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> FindAsync(string source) =>
        await TestCompilation.Of([source]).WithAnalyzers([new MockAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
