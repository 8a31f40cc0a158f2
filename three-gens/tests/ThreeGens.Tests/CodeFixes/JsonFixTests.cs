using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using ThreeGens.Analyzers;
using ThreeGens.CodeFixes;
using ThreeGens.Tests.Shared.Kit;

namespace ThreeGens.Tests.CodeFixes;

/// <summary>What the fixes of TJSON001 to TJSON004 write; after each, the finding is gone.</summary>
public sealed class JsonFixTests
{
    [Theory]
    [InlineData("/* c */ private sealed class Basket", "/* c */ internal sealed class Basket")]
    [InlineData("private protected class Basket", "internal class Basket")]
    [InlineData("protected record Basket", "internal record Basket")]
    [InlineData("sealed class Basket", "internal sealed class Basket")]
    [InlineData("class Basket", "internal class Basket")]
    [InlineData("private struct Basket", "internal struct Basket")]
    public Task Hidden_type_becomes_internal(string declared, string mended) => AssertMendsAsync<MakeInternalFix>(
        "public class Shop { private class Inner { [ThreeGens.GenerateJson] " + declared + " { public int Items { get; set; } } } }",
        "public class Shop { internal class Inner { [ThreeGens.GenerateJson] " + mended + " { public int Items { get; set; } } } }");

    [Theory]
    [InlineData("public class Shop { [ThreeGens.GenerateJson] private static class Basket { } }")]
    [InlineData("public class Shop<T> { [ThreeGens.GenerateJson] private class Basket { } }")]
    [InlineData("public class Shop { [ThreeGens.GenerateJson] private ref struct Basket { } }")]
    public async Task Type_that_internal_does_not_help_is_left_alone(string source) =>
        Assert.Empty(await CodeFixRun.TitlesAsync<JsonAnalyzer, MakeInternalFix>(source));

    [Theory]
    [InlineData("public object Payload { get; set; }", "public JsonElement Payload { get; set; }")]
    [InlineData("public object? Payload { get; set; }", "public JsonElement? Payload { get; set; }")]
    [InlineData("public List<object?> Payload { get; set; } = [];", null)]
    [InlineData("public Dictionary<string, object>? Payload { get; init; }", "public Dictionary<string, JsonElement>? Payload { get; init; }")]
    [InlineData("[JsonInclude] public object[]? Payload;", "[JsonInclude] public JsonElement[]? Payload;")]
    [InlineData("public Action? Payload { get; set; }", null)]
    public Task Object_becomes_an_element(string declared, string? mended) => mended is null
        ? AssertOffersNothingAsync<JsonElementFix>(Message(declared))
        : AssertMendsAsync<JsonElementFix>(Message(declared), Message(mended));

    [Fact]
    public Task Object_of_a_record_parameter_becomes_an_element() => AssertMendsAsync<JsonElementFix>(
        "using System.Text.Json; [ThreeGens.GenerateJson] public sealed record Message(int Id, object Payload);",
        "using System.Text.Json; [ThreeGens.GenerateJson] public sealed record Message(int Id, JsonElement Payload);");

    [Fact]
    public Task Member_of_another_type_is_found() => AssertMendsAsync<JsonElementFix>(
        "[ThreeGens.GenerateJson] public class A { public B[]? Bs { get; set; } } public class B : C { } public class C { public object? Any { get; set; } }",
        "[ThreeGens.GenerateJson] public class A { public B[]? Bs { get; set; } } public class B : C { } public class C { public System.Text.Json.JsonElement? Any { get; set; } }");

    [Fact]
    public Task Member_without_a_form_is_left_out() => AssertMendsAsync<IgnoreMemberFix>(
        """
        [ThreeGens.GenerateJson]
        public sealed class Message
        {
            /// <summary>What to do.</summary>
            public System.Action? Callback { get; set; }
        }
        """,
        """
        [ThreeGens.GenerateJson]
        public sealed class Message
        {
            /// <summary>What to do.</summary>
            [System.Text.Json.Serialization.JsonIgnore]
            public System.Action? Callback { get; set; }
        }
        """);

    [Fact]
    public Task Parameter_without_a_form_is_left_out() => AssertMendsAsync<IgnoreMemberFix>(
        "[ThreeGens.GenerateJson] public sealed record Message(int Id, System.Action? Callback = null);",
        "[ThreeGens.GenerateJson] public sealed record Message(int Id, [property: System.Text.Json.Serialization.JsonIgnore] System.Action? Callback = null);");

    [Fact]
    public Task Second_member_of_a_name_is_left_out() => AssertMendsAsync<IgnoreMemberFix>(
        """
        using System.Text.Json.Serialization;

        [ThreeGens.GenerateJson]
        public sealed class Account
        {
            public int Id { get; set; }

            [JsonPropertyName("Id")]
            public string? Number { get; set; }
        }
        """,
        """
        using System.Text.Json.Serialization;

        [ThreeGens.GenerateJson]
        public sealed class Account
        {
            public int Id { get; set; }

            [JsonIgnore]
            [JsonPropertyName("Id")]
            public string? Number { get; set; }
        }
        """);

    [Fact]
    public async Task Constructor_is_chosen_by_its_parameters()
    {
        const string Source = """
            [ThreeGens.GenerateJson]
            public sealed class Range
            {
                public Range(int from) => From = from;

                public Range(int from, int to) => (From, To) = (from, to);

                public Range(string other) => From = other.Length;

                public int From { get; }

                public int To { get; }
            }
            """;

        var titles = await CodeFixRun.TitlesAsync<JsonAnalyzer, MarkConstructorFix>(Source);
        Assert.Equal(["Mark Range.Range(int from) with [JsonConstructor]", "Mark Range.Range(int from, int to) with [JsonConstructor]"], titles);

        await AssertMendsAsync<MarkConstructorFix>(
            Source,
            Source.Replace("    public Range(int from, int to)", "    [System.Text.Json.Serialization.JsonConstructor]\n    public Range(int from, int to)", StringComparison.Ordinal),
            titles[1]);
    }

    private static string Message(string member) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        [ThreeGens.GenerateJson]
        public sealed class Message
        {
            {{member}}
        }
        """;

    private static async Task AssertOffersNothingAsync<TFix>(string source)
        where TFix : CodeFixProvider, new() =>
        Assert.Empty(await CodeFixRun.TitlesAsync<JsonAnalyzer, TFix>(source));

    private static async Task AssertMendsAsync<TFix>(string source, string mended, string? title = null)
        where TFix : CodeFixProvider, new()
    {
        Assert.Equal(mended, await CodeFixRun.ApplyAsync<JsonAnalyzer, TFix>(source, title: title));
        Assert.Empty(await TestCompilation.Of([mended]).WithAnalyzers([new JsonAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }
}
