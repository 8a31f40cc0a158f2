using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Analyzers;
using ThreeGens.Generators.Json;
using ThreeGens.Generators.Mocks;
using ThreeGens.Generators.Shared;
using ThreeGens.Generators.ToString;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Shared;

/// <summary>Compiles generated code as projects do that set LangVersion.</summary>
public sealed class LanguageVersionTests
{
    private const string Texts = """
        [ThreeGens.GenerateToString(JsonConverter = true)] public enum Color { Red, Green }
        [System.Flags, ThreeGens.GenerateToString] public enum Rights { Read = 1, Write = 2 }
        [ThreeGens.GenerateToString] public partial class Node { public string? Name { get; set; } public Node? Next { get; set; } public System.Collections.Generic.Dictionary<string, System.DayOfWeek>? Map { get; set; } }
        """;

    private const string Json = """
        [ThreeGens.GenerateJson(EnumsAsStrings = true, CaseInsensitive = true)] public record Order(int Id, Color Color, System.Collections.Generic.List<Order>? Parts) { public required string Name { get; init; } }
        public enum Color { Red, Green }
        """;

    private const string Mocks = """
        [assembly: ThreeGens.GenerateMock(typeof(IStore))]
        public interface IStore
        {
            int Sum(System.ReadOnlySpan<int> values);
            System.Span<byte> Piece(System.Span<byte> whole, int count);
            void Put(System.Collections.Generic.IEnumerable<int> values, System.IDisposable owner);
            T Larger<T>(T a, T b);
            int Get(string key);
        }
        """;

    public static TheoryData<LanguageVersion> Versions => [LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14, LanguageVersion.Preview];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Generated_code_compiles_from_version_12_on(LanguageVersion version)
    {
        var options = new TestOptions { Language = version };

        GeneratorRun.Of<EnumGenerator>(options, Texts.Split('\n')[0], Texts.Split('\n')[1]).CompilesClean();
        GeneratorRun.Of<ObjectGenerator>(options, Texts).CompilesClean();
        GeneratorRun.Of<JsonGenerator>(options, Json).CompilesClean();
        GeneratorRun.Of<MockGenerator>(options, Mocks).CompilesClean();
    }

    [Theory]
    [InlineData("[ThreeGens.GenerateToString] public enum T { A }")]
    [InlineData("[ThreeGens.GenerateToString] public partial class T { }")]
    [InlineData("[assembly: ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek))]")]
    [InlineData("[ThreeGens.GenerateJson] public class T { }")]
    [InlineData("[assembly: ThreeGens.GenerateMock(typeof(System.IDisposable))]")]
    public async Task Older_version_is_said_once_and_nothing_is_generated(string source)
    {
        var options = new TestOptions { Language = LanguageVersion.CSharp11 };
        var compilation = TestCompilation.Of([source], options);
        var generators = ImmutableArray.Create<IIncrementalGenerator>(new EnumGenerator(), new ObjectGenerator(), new JsonGenerator(), new MockGenerator());
        var driver = CSharpGeneratorDriver.Create(generators.Select(g => g.AsSourceGenerator()), parseOptions: TestCompilation.ParseOptionsOf(options))
            .RunGenerators(compilation, TestContext.Current.CancellationToken);

        var found = await compilation.WithAnalyzers([new ToStringAnalyzer(), new JsonAnalyzer(), new MockAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(LanguageNeeds.Id, Assert.Single(found).Id);
        Assert.True(found[0].Location.IsInSource);
        Assert.Empty(driver.GetRunResult().GeneratedTrees);
    }
}
