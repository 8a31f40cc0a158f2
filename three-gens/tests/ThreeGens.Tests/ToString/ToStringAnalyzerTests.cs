using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Analyzers;
using ThreeGens.Generators.ToString;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.ToString;

public sealed class ToStringAnalyzerTests
{
    private const string SameClass = """
        public static class Outer { [ThreeGens.GenerateToString] public enum Color { Red } }
        [ThreeGens.GenerateToString] public enum OuterColor { Green }
        """;

    [Theory]
    [InlineData("TGEN106", "[ThreeGens.GenerateToString(ExtensionClassName = \"X\")] enum A { } [ThreeGens.GenerateToString(ExtensionClassName = \"X\")] enum B { }", "'A'")]
    [InlineData("TGEN106", SameClass, "'Outer.Color'")]
    [InlineData("TGEN106", "[assembly: ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek), ExtensionClassName = \"State Texts\")]", "no C# identifier")]
    [InlineData("TGEN106", "[assembly: ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek), ExtensionClassName = \"A\"), ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek), ExtensionClassName = \"B\")]", "'System.A' already")]
    [InlineData("TGEN106", "[assembly: ThreeGens.GenerateToStringFor(typeof(E))] [ThreeGens.GenerateToString] public enum E { }", "'E'")]
    [InlineData("TGEN106", "[ThreeGens.GenerateToString(JsonConverter = true)] public enum E { } public class EJsonConverter { }", "'EJsonConverter'")]
    [InlineData("TGEN107", "[assembly: ThreeGens.GenerateToStringFor(typeof(string))]", "'string'")]
    [InlineData("TGEN107", "[assembly: ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek[]))]", "'System.DayOfWeek[]'")]
    public async Task Enum_without_a_class_of_its_own_is_reported_once(string id, string source, string words)
    {
        var output = GeneratorRun.Of<EnumGenerator>(source).Output;

        var found = Assert.Single(await output.WithAnalyzers([new ToStringAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(id, found.Id);
        Assert.Contains(words, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.True(found.Location.IsInSource);
        Assert.DoesNotContain(output.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("public override string ToString() => \"\";", "declares ToString itself")]
    [InlineData("public string ToString(string? format, System.IFormatProvider? provider) => \"\";", "with a format")]
    [InlineData("public bool TryFormat(System.Span<char> a, out int b, System.ReadOnlySpan<char> c, System.IFormatProvider? d) => throw null!;", "TryFormat")]
    [InlineData("} public class B { public sealed override string ToString() => \"\";", "'B'")]
    public async Task Type_with_text_of_its_own_is_reported_once(string member, string words)
    {
        var output = GeneratorRun.Of<ObjectGenerator>($"[ThreeGens.GenerateToString] public partial class T {(words == "'B'" ? ": B" : "")} {{ {member} }}").CompilesClean().Output;

        var found = Assert.Single(await output.WithAnalyzers([new ToStringAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
        Assert.Equal("TGEN103", found.Id);
        Assert.Contains(words, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[assembly: ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek)), ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek))]")]
    [InlineData("[assembly: ThreeGens.GenerateToStringFor(typeof(System.DayOfWeek)), ThreeGens.GenerateToStringFor(typeof(System.UriKind), ExtensionClassName = \"A\")]")]
    [InlineData("namespace A { [ThreeGens.GenerateToString(JsonConverter = true)] public enum E { } } namespace B { [ThreeGens.GenerateToString(JsonConverter = true)] public enum E { } }")]
    public async Task Enum_with_a_class_of_its_own_is_not_reported(string source)
    {
        var output = GeneratorRun.Of<EnumGenerator>(source).CompilesClean().Output;

        Assert.Empty(await output.WithAnalyzers([new ToStringAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }
}
