using System.Text.Json;
using System.Text.Json.Nodes;

namespace ValidatorRs.Tests;

/// <summary>JSON comes from clients: whatever it is, it is judged, and throws nothing.</summary>
[Collection(nameof(DeepStacks))]
public sealed class JsonValuesTests
{
    private static string[] Json(string json, string rules) => Json(json, new Dictionary<string, object> { ["a"] = rules });

    private static string[] Json(string json, Dictionary<string, object> rules)
    {
        using var document = JsonDocument.Parse(json);
        return [.. ReflectiveValidator.Default.ValidateJson(document.RootElement, rules).Violations.Select(v => $"{v.Path} {v.Rule}")];
    }

    [Theory]
    [InlineData("5", "dive", "a dive")]
    [InlineData("\"text\"", "dive,required", "a dive")]
    [InlineData("true", "min=1", "a min")]
    [InlineData("5", "email", "a email")]
    [InlineData("[1]", "email", "a email")]
    [InlineData("{\"b\":1}", "min=3,alpha", "a min|a alpha")]
    [InlineData("[\"x\"]", "dive,keys,alpha,endkeys,alpha", "a keys")]
    [InlineData("\"x\"", "eq=1|gt=5", "a eq=1|gt=5")]
    [InlineData("\"x\"", "min=0.5", "a min")]
    [InlineData("\"2020\"", "min=1h", "a min")]
    [InlineData("1", "min=1h", "a min")]
    [InlineData("0", "min=0.5", "a min")]
    [InlineData("1", "min=0.5", "")]
    [InlineData("0.4", "min=0.5", "a min")]
    [InlineData("1", "max=1e300", "")]
    [InlineData("[0,0.4,1]", "dive,min=0.5", "a[0] min|a[1] min")]
    [InlineData("null", "dive,min=0.5", "")]
    [InlineData("[]", "unique=sku", "")]
    [InlineData("5", "unique", "a unique")]
    [InlineData("5", "datetime=2006-01-02", "a datetime")]
    [InlineData("{}", "oneof=a b", "a oneof")]
    [InlineData("5", "validateFn", "a validateFn")]
    [InlineData("5", "len=3", "a len")]
    public void ValidateJson_value_of_another_type_is_a_violation(string value, string rules, string expected) =>
        Assert.Equal(expected, string.Join('|', Json($"{{\"a\":{value}}}", rules)).Replace("a eq|gt", "a eq=1|gt=5", StringComparison.Ordinal));

    [Theory]
    [InlineData("[[1,2],[3]]", "dive,dive,max=2", "a[1][0] max")]
    [InlineData("[[\"x\"],[],5]", "dive,dive,alpha", "a[2] dive")]
    [InlineData("[[[1]],[[2,\"ab\"]]]", "dive,min=1,dive,dive,max=1", "a[1][0][0] max|a[1][0][1] max")]
    [InlineData("[{\"k\":[1]},{\"1\":[2]},[3]]", "dive,dive,keys,alpha,endkeys,dive,max=1", "a[1].Keys[\"1\"] alpha|a[1][\"1\"][0] max|a[2] keys")]
    [InlineData("{\"k\":{\"l\":\"1\"}}", "dive,dive,alpha", "a[\"k\"][\"l\"] alpha")]
    [InlineData("[[null]]", "dive,required,dive,required", "a[0][0] required")]
    [InlineData("[null]", "dive,dive,required", "")]
    public void ValidateJson_enters_arrays_of_arrays(string value, string rules, string expected) =>
        Assert.Equal(expected, string.Join('|', Json($"{{\"a\":{value}}}", rules)));

    [Theory]
    [InlineData("dive,dive,nonsense")]
    [InlineData("min=abc")]
    [InlineData("min=010")]
    [InlineData("dive,max=1x")]
    [InlineData("len")]
    [InlineData("keys,alpha,endkeys")]
    [InlineData("dive,keys,alpha")]
    [InlineData("oneof=")]
    public void ValidateJson_wrong_rules_are_told_whatever_the_data_is(string rules)
    {
        foreach (var value in new[] { "{}", "{\"a\":null}", "{\"a\":5}", "{\"a\":\"x\"}", "{\"a\":[[]]}", "{\"a\":true}", "5", "[]", "null" })
        {
            Assert.Throws<ValidationDefinitionException>(() => Json(value, rules));
            Assert.Throws<ValidationDefinitionException>(() => Json(value, new Dictionary<string, object> { ["list"] = new Dictionary<string, object> { ["a"] = rules } }));
            Assert.Throws<ArgumentException>(() => Json(value, new Dictionary<string, object> { ["list"] = new Dictionary<string, object> { ["a"] = 5 } }));
        }
    }

    [Fact]
    public void ValidateJson_rule_that_must_be_awaited_is_told_whatever_the_data_is()
    {
        var registry = new RuleRegistry().AsyncRule("free", (_, _) => ValueTask.FromResult(true));
        var validator = new ReflectiveValidator(new ValidatorOptions { Registry = registry });
        using var json = JsonDocument.Parse("{}");

        var complaint = Assert.Throws<ValidationDefinitionException>(() => validator.ValidateJson(json.RootElement, new Dictionary<string, object> { ["a"] = "dive,free" }));

        Assert.Equal("'a': the rule 'free' must be awaited; call ValidateMapAsync.", complaint.Message);
    }

    [Fact]
    public void ValidateJson_text_that_is_no_Unicode_is_judged_as_Go_reads_it()
    {
        Assert.Equal(["a len"], Json("""{"a":"x\ud800\n\"y"}""", "len=4"));
        Assert.Empty(Json("""{"a":"x\ud800\n\"y"}""", "len=5"));
        Assert.Empty(Json("""{"a":["\udc00"]}""", "dive,eq=\uFFFD"));
        Assert.Equal(["a[\"k\uFFFD\"] alpha"], Json("""{"a":{"k\ud83d":"1"}}""", "dive,alpha"));
        Assert.Equal(["a alpha"], Json("""{"\ud800":1,"a":"1"}""", "alpha"));
    }

    [Fact]
    public void ValidateJson_nested_beyond_the_stack_is_a_violation()
    {
        const int Levels = 50_000;
        using var json = JsonDocument.Parse("{\"a\":" + new string('[', Levels) + new string(']', Levels) + "}", new JsonDocumentOptions { MaxDepth = Levels + 2 });

        Assert.Equal([" depth"], ReflectiveValidator.Default.ValidateJson(json.RootElement, new Dictionary<string, object> { ["a"] = "required" }).Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal(["Element unreadable"], ReflectiveValidator.Default.Validate(new Held { Element = json.RootElement, Number = 1 }).Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal(["a unreadable", "b required"], ReflectiveValidator.Default.ValidateMap(
            new Dictionary<string, object?> { ["a"] = json.RootElement },
            new Dictionary<string, object> { ["a"] = new Dictionary<string, object> { ["a"] = "required" }, ["b"] = "required" }).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    private sealed class Held
    {
        [Rules("dive,dive,max=2")]
        public JsonElement Element { get; set; }

        [Rules("dive,keys,alpha,endkeys,max=2")]
        public JsonNode? Node { get; set; }

        [Each("max=2")]
        public JsonArray? Array { get; set; }

        [Rules("min=0.5")]
        public object? Number { get; set; }
    }

    [Theory]
    [MemberData(nameof(ReflectiveValidatorTests.Engines), MemberType = typeof(ReflectiveValidatorTests))]
    public void Dive_enters_members_that_hold_JSON(ReflectiveValidator validator)
    {
        using var json = JsonDocument.Parse("[[1],[2,3],4,null]");
        var model = new Held { Element = json.RootElement, Node = JsonNode.Parse("{\"a\":2,\"1\":3}"), Array = [1, 3, null], Number = 0.4 };

        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(
                ["Element[1][1] max", "Element[2] dive", "Node.Keys[\"1\"] alpha", "Node[\"1\"] max", "Array[1] max", "Array[2] max", "Number min"],
                validator.Validate(model).Violations.Select(v => $"{v.Path} {v.Rule}"));
            Assert.Equal(["Node keys"], validator.Validate(new Held { Node = JsonNode.Parse("[]"), Number = 1 }).Violations.Select(v => $"{v.Path} {v.Rule}"));
        }
    }
}
