using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Analyzers;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.Json;

public sealed class JsonAnalyzerTests
{
    [Theory]
    [InlineData("TJSON001", "[ThreeGens.GenerateJson] public ref struct T { }", "ref struct")]
    [InlineData("TJSON001", "[ThreeGens.GenerateJson] public static class T { }", "static")]
    [InlineData("TJSON001", "[ThreeGens.GenerateJson] public class T<A> { }", "arguments")]
    [InlineData("TJSON001", "[assembly: ThreeGens.GenerateJson(typeof(System.Collections.Generic.List<>))]", "arguments")]
    [InlineData("TJSON001", "[assembly: ThreeGens.GenerateJson(typeof(object))]", "JsonElement")]
    [InlineData("TJSON001", "[assembly: ThreeGens.GenerateJson(typeof(int[,]))]", "several dimensions")]
    [InlineData("TJSON001", "[assembly: ThreeGens.GenerateJson(typeof(int*))]", "no class")]
    [InlineData("TJSON001", "[assembly: ThreeGens.GenerateJson(typeof(System.Action))]", "delegates")]
    [InlineData("TJSON001", "public class O { [ThreeGens.GenerateJson] private class T { } }", "internal")]
    [InlineData("TJSON001", "public class O<A> { [ThreeGens.GenerateJson] public class T { } }", "arguments")]
    [InlineData("TJSON002", "[ThreeGens.GenerateJson] public class T { public object? A { get; set; } public object? B { get; set; } }", "'T.A'")]
    [InlineData("TJSON002", "[ThreeGens.GenerateJson] public class T { public System.Collections.Generic.List<System.Action>? A { get; set; } }", "delegates")]
    [InlineData("TJSON002", "[ThreeGens.GenerateJson] public class T { public U? A { get; set; } } public class U { public int[,]? M { get; set; } }", "'U.M'")]
    [InlineData("TJSON003", "[ThreeGens.GenerateJson] public interface T { int A { get; } }", "[JsonDerivedType]")]
    [InlineData("TJSON003", "[ThreeGens.GenerateJson] public class T { public T(int other) { } public int A { get; } }", "'other'")]
    [InlineData("TJSON004", "[ThreeGens.GenerateJson(NamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase)] public class T { public int Ab { get; set; } public int ab { get; set; } }", "\"ab\"")]
    [InlineData("TJSON004", "[ThreeGens.GenerateJson(CaseInsensitive = true)] public class T { public int Ab { get; set; } public int AB { get; set; } }", "case")]
    [InlineData("TJSON005", "[ThreeGens.GenerateJson] public class T { [System.Text.Json.Serialization.JsonPropertyName(\"\\ud800\")] public int A { get; set; } }", "'T.A'")]
    [InlineData("TJSON005", "[ThreeGens.GenerateJson(EnumsAsStrings = true)] public enum T { [System.Text.Json.Serialization.JsonStringEnumMemberName(\"a\\udc00\")] A }", "'T.A'")]
    [InlineData("TJSON005", "[ThreeGens.GenerateJson, System.Text.Json.Serialization.JsonDerivedType(typeof(U), \"\\udc00\\ud800\")] public class T { } public class U : T { }", "'U'")]
    [InlineData("TJSON001", "[ThreeGens.GenerateJson] public class T { } public class TJson { }", "'TJson'")]
    [InlineData("TJSON001", "[assembly: ThreeGens.GenerateJson(typeof(void))]", "no class")]
    [InlineData("TJSON001", "[assembly: ThreeGens.GenerateJson(typeof(P<A.T>)), ThreeGens.GenerateJson(typeof(P<B.T>))] public class P<X> { } namespace A { public class T { } } namespace B { public class T { } }", "that is the codec of 'P<A.T>'")]
    [InlineData("TJSON001", "public class O { [ThreeGens.GenerateJson] public class T { } } [ThreeGens.GenerateJson] public class O_T { }", "'O_TJson'")]
    [InlineData("TJSON001", "[assembly: ThreeGens.GenerateJson(typeof(T), MaxDepth = 3)] [ThreeGens.GenerateJson] public class T { }", "other options")]
    [InlineData("TJSON001", "[ThreeGens.GenerateJson, System.Text.Json.Serialization.JsonDerivedType(typeof(string), \"x\")] public class T { }", "does not derive")]
    [InlineData("TJSON001", "[ThreeGens.GenerateJson] public class T { [System.Text.Json.Serialization.JsonExtensionData] public System.Collections.Generic.Dictionary<string, int>? A { get; set; } }", "'A'")]
    [InlineData("TJSON001", "[ThreeGens.GenerateJson] public class T { [System.Text.Json.Serialization.JsonExtensionData] public System.Collections.Generic.List<int>? A { get; set; } }", "'A'")]
    [InlineData("TJSON002", "[ThreeGens.GenerateJson] public class T { [System.Text.Json.Serialization.JsonConverter(typeof(string))] public int A { get; set; } }", "'String' has no constructor")]
    [InlineData("TJSON002", "[ThreeGens.GenerateJson] public class T { [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<System.DayOfWeek>))] public System.DayOfWeek A { get; set; } [System.Text.Json.Serialization.JsonConverter(typeof(object))] public int B { get; set; } }", "'Object' is no converter")]
    [InlineData("TJSON002", "[ThreeGens.GenerateJson] public class T { [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonNumberEnumConverter<System.UriKind>))] public int B { get; set; } [System.Text.Json.Serialization.JsonConverter(typeof(System.DateTimeOffset))] public int C { get; set; } }", "'DateTimeOffset'")]
    public async Task Type_that_cannot_be_served_is_reported_once(string id, string source, string words)
    {
        var found = Assert.Single(await FindAsync(source));

        Assert.Equal(id, found.Id);
        Assert.Contains(words, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.True(found.Location.IsInSource);
    }

    [Theory]
    [InlineData("[ThreeGens.GenerateJson] public record T(int A, string? B);")]
    [InlineData("[assembly: ThreeGens.GenerateJson(typeof(int[][]))]")]
    [InlineData("[ThreeGens.GenerateJson] public class T { [System.Text.Json.Serialization.JsonIgnore] public object? A { get; set; } }")]
    [InlineData("public class B { public string? A { get; set; } } [ThreeGens.GenerateJson] public class T : B { public new int A { get; set; } }")]
    [InlineData("[ThreeGens.GenerateJson] public class T { public int Ab { get; set; } public int AB { get; set; } }")]
    [InlineData("[ThreeGens.GenerateJson(CaseInsensitive = true)] public class T { public int Ab { get; set; } [System.Text.Json.Serialization.JsonIgnore] public int AB { get; set; } }")]
    [InlineData("[assembly: ThreeGens.GenerateJson(typeof(T))] [ThreeGens.GenerateJson] public class T { }")]
    [InlineData("[ThreeGens.GenerateJson] public class T { public Missing A { get; set; } }")]
    public async Task Type_that_can_be_served_is_not_reported(string source) => Assert.Empty(await FindAsync(source));

    private static async Task<Diagnostic[]> FindAsync(string source)
    {
        var compilation = TestCompilation.Of([source], new TestOptions { AllowUnsafe = true });
        return [.. await compilation.WithAnalyzers([new JsonAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)];
    }
}
