using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Generators.ToString;
using ThreeGens.Tests.Shared.Kit;
using ThreeGens.Tests.Shared.Snapshots;

namespace ThreeGens.Tests.ToString;

public sealed class EnumGeneratorTests
{
    private const string Color = """
        namespace Paint
        {
            [ThreeGens.GenerateToString]
            public enum Color { Red, Green, Blue }
        }
        """;

    [Fact]
    public void Dense_enum_matches_its_snapshot()
    {
        var run = GeneratorRun.Of<EnumGenerator>(Color).CompilesClean();

        Snapshot.Match(run.File);
    }

    [Fact]
    public void Edit_of_an_unrelated_file_leaves_every_step_cached() =>
        TrackedRun.Of<EnumGenerator>([Color, "class Other { }"], 1, "class Other { int X() => 1; }").EverythingWasCached();

    [Fact]
    public void Edit_in_the_same_file_leaves_every_step_cached() =>
        TrackedRun.Of<EnumGenerator>([Color], 0, "// moved down\n" + Color + "\nclass Added { }").EverythingWasCached();

    [Fact]
    public void Edit_of_the_enum_writes_its_file_again()
    {
        var run = TrackedRun.Of<EnumGenerator>([Color, Color.Replace("Color", "Tone", StringComparison.Ordinal)], 0, Color.Replace("Blue", "Blue, Black", StringComparison.Ordinal));

        Assert.Single(run.OutputReasons(), r => r == Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified);
        Assert.Contains("Black", run.Second.GeneratedSources[0].SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cached_models_hold_no_symbol_syntax_or_compilation() =>
        CachedModelWalk.FindsNothingForbidden(TrackedRun.Of<EnumGenerator>([Color], 1, "class Other { }").CachedValues());

    [Theory]
    [InlineData("class Box<T, U> where T : class, System.IDisposable, new() where U : unmanaged { [ThreeGens.GenerateToString(JsonConverter = true)] internal enum State { Open, Shut } }")]
    [InlineData("public interface I<T> { [ThreeGens.GenerateToString] public enum E { A } }")]
    [InlineData("namespace @namespace.@event { public class @struct { [ThreeGens.GenerateToString] public enum @enum { @int, @global } } }")]
    [InlineData("[System.Obsolete] [ThreeGens.GenerateToString] public enum Old { [System.Obsolete(\"gone\", true)] A, B }")]
    [InlineData("[ThreeGens.GenerateToString] enum Length { Length, Table, Texts, value, GetNames }")]
    [InlineData("[ThreeGens.GenerateToString] enum A { } namespace N { [ThreeGens.GenerateToString] enum A { } }")]
    [InlineData("[ThreeGens.GenerateToString] enum Old { [System.Obsolete(\"gone\", DiagnosticId = \"OLD1\")] A, [System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")] B }")]
    [InlineData("[assembly: ThreeGens.GenerateToStringFor(typeof(System.Security.Authentication.SslProtocols))]")]
    [InlineData("[ThreeGens.GenerateToString(ExtensionClassName = \"class\")] enum A { X }")]
    [InlineData("[ThreeGens.GenerateToString] enum A { X } static partial class AExtensions { public static int More(this A a) => (int)a; }")]
    [InlineData("[ThreeGens.GenerateToString] enum Ab { X } [ThreeGens.GenerateToString] enum aB { X }")]
    public void Odd_declarations_compile_without_warning(string source)
    {
        foreach (var nullable in (Microsoft.CodeAnalysis.NullableContextOptions[])[Microsoft.CodeAnalysis.NullableContextOptions.Enable, Microsoft.CodeAnalysis.NullableContextOptions.Disable])
        {
            var options = new TestOptions { Nullable = nullable, Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13 };

            Assert.NotEmpty(GeneratorRun.Of<EnumGenerator>(options, source).CompilesClean().Files);
        }
    }

    [Theory]
    [InlineData("[ThreeGens.GenerateToString(ExtensionClassName = \"Not Valid\")] enum E { A }", "'Not Valid', but that is no C# identifier")]
    [InlineData("[ThreeGens.GenerateToString] enum E { A } static class EExtensions { }", "'EExtensions', but a type of that name is declared already")]
    public async Task Enum_whose_class_cannot_have_its_name_is_refused_by_name(string source, string words)
    {
        var run = GeneratorRun.Of<EnumGenerator>(source).CompilesClean();
        var found = await run.Output.WithAnalyzers([new ThreeGens.Analyzers.ToStringAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Empty(run.Files);
        var refusal = Assert.Single(found);
        Assert.Equal("TGEN106", refusal.Id);
        Assert.Contains(words, refusal.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Private_enum_gives_no_file() =>
        Assert.Empty(GeneratorRun.Of<EnumGenerator>("class C { [ThreeGens.GenerateToString] private enum E { A } }").CompilesClean().Files);

    [Fact]
    public void Generic_container_enum_works_when_loaded()
    {
        var assembly = GeneratorRun.Of<EnumGenerator>("public class Box<T> { [ThreeGens.GenerateToString] public enum State { Open, Shut = 7 } }").Load();
        var value = Enum.ToObject(assembly.GetType("Box`1+State")!.MakeGenericType(typeof(int)), 7);

        var text = assembly.GetType("BoxStateExtensions")!.GetMethods().Single(m => m.Name == "ToStringFast" && m.GetParameters().Length == 1)
            .MakeGenericMethod(typeof(int)).Invoke(null, [value]);

        Assert.Equal("Shut", text);
    }
}
