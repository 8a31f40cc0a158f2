using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreeGens.Generators.Json;
using ThreeGens.Tests.Shared.Kit;
using ThreeGens.Tests.Shared.Snapshots;

namespace ThreeGens.Tests.Json;

public sealed class JsonGeneratorTests
{
    private const string Order = """
        namespace Shop;

        [ThreeGens.GenerateJson]
        public sealed record Order(int Id, string? Note, Customer Buyer);

        public sealed class Customer
        {
            public string Name { get; set; } = "";
        }
        """;

    private const string Customer = "namespace Shop; public sealed class Customer { public string Name { get; set; } = \"\"; }";

    private const string Unrelated = "namespace Shop; public class Unrelated { }";

    [Fact]
    public void JsonGenerator_flat_record_gives_the_verified_source() =>
        Snapshot.Match(GeneratorRun.Of<JsonGenerator>("""
            namespace Shop;

            [ThreeGens.GenerateJson]
            public sealed record Point(int X, string? Label);
            """).CompilesClean().File);

    [Theory]
    [InlineData("[System.Obsolete] public int A { get; set; } [System.Obsolete(\"x\")] public string? B { get; set; }")]
    [InlineData("[System.Obsolete(\"x\", DiagnosticId = \"OLD1\")] public int A { get; set; } [System.Diagnostics.CodeAnalysis.Experimental(\"NEW1\")] public int B { get; set; }")]
    [InlineData("[System.Obsolete(\"x\", true)] public int A { get; set; }")]
    [InlineData("[System.Obsolete(\"for serializers\")] public T() { }")]
    [InlineData("[System.Obsolete(\"for serializers\", true)] public T() { }")]
    [InlineData("[System.Obsolete] public Old? A { get; set; }")]
    public void JsonGenerator_obsolete_and_experimental_parts_compile_without_a_warning(string members) =>
        GeneratorRun.Of<JsonGenerator>($"[ThreeGens.GenerateJson] public class T {{ {members} }} [System.Obsolete] public class Old {{ public int X {{ get; set; }} }}").CompilesClean();

    [Theory]
    [InlineData("[System.Text.Json.Serialization.JsonExtensionData] public System.Collections.Generic.Dictionary<string, int>? A { get; set; }")]
    [InlineData("[System.Text.Json.Serialization.JsonConverter(typeof(string))] public int A { get; set; }")]
    [InlineData("[System.Text.Json.Serialization.JsonConverter(typeof(C))] public int A { get; set; } public abstract class C : System.Text.Json.Serialization.JsonConverter<int> { }")]
    [InlineData("} [System.Text.Json.Serialization.JsonDerivedType(typeof(string), \"x\")] [ThreeGens.GenerateJson] public class U {")]
    public void JsonGenerator_attributes_that_cannot_be_served_compile(string members) =>
        GeneratorRun.Of<JsonGenerator>($"[ThreeGens.GenerateJson] public class T {{ {members} }}").CompilesClean();

    [Theory]
    [InlineData("[assembly: ThreeGens.GenerateJson(typeof(P<A.T>)), ThreeGens.GenerateJson(typeof(P<B.T>))] public class P<X> { } namespace A { public class T { } } namespace B { public class T { } }", 1)]
    [InlineData("public class O { [ThreeGens.GenerateJson] public class T { } } [ThreeGens.GenerateJson] public class O_T { }", 1)]
    [InlineData("[assembly: ThreeGens.GenerateJson(typeof(T), MaxDepth = 3)] [ThreeGens.GenerateJson] public class T { } [ThreeGens.GenerateJson] public class U { }", 2)]
    [InlineData("[assembly: ThreeGens.GenerateJson(typeof(T))] [assembly: ThreeGens.GenerateJson(typeof(T))] [ThreeGens.GenerateJson] public class T { }", 1)]
    [InlineData("[ThreeGens.GenerateJson] public class T { } public class TJson { }", 0)]
    [InlineData("[ThreeGens.GenerateJson] public class T { } [ThreeGens.GenerateJson] public class t { }", 2)]
    public void JsonGenerator_codecs_of_one_class_cost_the_others_nothing(string source, int files) =>
        Assert.Equal(files, GeneratorRun.Of<JsonGenerator>("#pragma warning disable CS8981\n" + source).CompilesClean().Files.Count);

    [Theory]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"\\ud800\")] public int A { get; set; }")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"a\\udc00b\")] public int A { get; set; } public E B { get; set; } public enum E { [System.Text.Json.Serialization.JsonStringEnumMemberName(\"\\ud800\")] X }")]
    public void JsonGenerator_names_with_half_a_surrogate_pair_compile(string members) =>
        GeneratorRun.Of<JsonGenerator>($"[ThreeGens.GenerateJson(EnumsAsStrings = true)] public class T {{ {members} }}").CompilesClean();

    [Fact]
    public void JsonGenerator_defaults_of_parameters_that_are_no_literals_compile() =>
        GeneratorRun.Of<JsonGenerator>("""
            [ThreeGens.GenerateJson]
            public sealed record T(double A = double.NaN, double? B = double.NegativeInfinity, float C = float.NaN, float? D = float.PositiveInfinity, double E = -0.0);
            """).CompilesClean();

    [Fact]
    public void JsonGenerator_edit_of_another_file_leaves_every_step_cached() =>
        TrackedRun.Of<JsonGenerator>([Order, Unrelated], 1, Unrelated + " public class More { }").EverythingWasCached();

    [Fact]
    public void JsonGenerator_comment_in_the_same_file_writes_nothing_again() =>
        TrackedRun.Of<JsonGenerator>([Order], 0, "// a comment\n" + Order).EverythingWasCached();

    [Fact]
    public void JsonGenerator_edit_of_a_member_type_writes_the_codec_again()
    {
        var run = TrackedRun.Of<JsonGenerator>([Order, Unrelated], 0, Order.Replace("Name", "FullName", StringComparison.Ordinal));

        Assert.Contains(IncrementalStepRunReason.Modified, run.OutputReasons());
        Assert.Contains("FullName", run.Second.GeneratedSources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JsonGenerator_edit_of_a_type_that_is_only_referred_to_writes_the_codec_again()
    {
        string[] sources = [Order[..Order.IndexOf("public sealed class Customer", StringComparison.Ordinal)], Customer];

        var run = TrackedRun.Of<JsonGenerator>(sources, 1, Customer.Replace("Name", "FullName", StringComparison.Ordinal));

        Assert.Contains(IncrementalStepRunReason.Modified, run.OutputReasons());
        Assert.Contains("FullName", run.Second.GeneratedSources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void JsonGenerator_edit_of_a_referred_type_that_changes_no_member_writes_nothing_again()
    {
        string[] sources = [Order[..Order.IndexOf("public sealed class Customer", StringComparison.Ordinal)], Customer];

        TrackedRun.Of<JsonGenerator>(sources, 1, "// moved\n" + Customer.Replace("}", "public int Count() => 1; }", StringComparison.Ordinal)).EverythingWasCached();
    }

    [Fact]
    public void JsonGenerator_edit_that_changes_diagnostics_only_writes_nothing_again()
    {
        const string Fault = "public class Outer { [ThreeGens.GenerateJson] private class Hidden { } }";

        TrackedRun.Of<JsonGenerator>([Order, "public class Outer { }"], 1, Fault).EverythingWasCached();
        TrackedRun.Of<JsonGenerator>([Order, Fault], 1, Fault.Replace("Hidden", "Veiled", StringComparison.Ordinal)).EverythingWasCached();
    }

    [Fact]
    public void JsonGenerator_models_of_every_shape_hold_no_symbols_or_syntax()
    {
        var source = CompileCorpus.Source(NullableContextOptions.Enable);

        CachedModelWalk.FindsNothingForbidden(TrackedRun.Of<JsonGenerator>([source], 0, source).CachedValues());
    }

    [Fact]
    public async Task JsonGenerator_output_has_no_warning_of_any_analyzer_of_the_sdk()
    {
        var run = GeneratorRun.Of<JsonGenerator>(CompileCorpus.Source(NullableContextOptions.Enable));

        Assert.Empty(await SdkAnalyzers.FindInGeneratedAsync(run.Output));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp14, NullableContextOptions.Disable)]
    public void JsonGenerator_any_consumer_settings_compile_clean(LanguageVersion language, NullableContextOptions nullable) =>
        GeneratorRun.Of<JsonGenerator>(new TestOptions { Language = language, Nullable = nullable }, CompileCorpus.Source(nullable)).CompilesClean();

    [Fact]
    public void JsonGenerator_types_it_cannot_serve_give_no_file_and_no_exception()
    {
        var run = GeneratorRun.Of<JsonGenerator>("""
            [ThreeGens.GenerateJson] public ref struct OnStack { }
            [ThreeGens.GenerateJson] public static class Tools { }
            [ThreeGens.GenerateJson] public class Open<T> { }
            public class Outer { [ThreeGens.GenerateJson] private class Hidden { } }
            """);

        Assert.Empty(run.Files);
        Assert.Empty(run.Diagnostics);
    }
}
