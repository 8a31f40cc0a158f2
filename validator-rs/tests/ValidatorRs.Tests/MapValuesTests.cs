using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ValidatorRs.Tests;

/// <summary>Dictionaries that clients fill, and dictionaries that throw.</summary>
public sealed class MapValuesTests
{
    private static readonly Dictionary<string, object> Rules = new()
    {
        ["name"] = "required,min=3",
        ["again"] = "eqfield=name",
        ["tags"] = "omitempty,dive,alpha",
        ["address"] = new Dictionary<string, object> { ["zip"] = "required,postcode_iso3166_alpha2=DE" },
        ["lines"] = new Dictionary<string, object> { ["qty"] = "min=1" },
    };

    [Fact]
    public void ValidateMap_value_of_another_type_is_a_violation()
    {
        var data = new Dictionary<string, object?> { ["a"] = new List<int> { 1 }, ["b"] = 5, ["c"] = new List<string> { "x" } };
        var rules = new Dictionary<string, object> { ["a"] = "dive,alpha", ["b"] = "dive,alpha", ["c"] = "dive,keys,min=1,endkeys" };

        Assert.Equal(["a[0] alpha", "b dive", "c keys"], ReflectiveValidator.Default.ValidateMap(data, rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    [Fact]
    public void ValidateMap_reads_dictionaries_that_System_Text_Json_made()
    {
        var data = JsonSerializer.Deserialize<Dictionary<string, object?>>("""{"name":"ab","tags":["a","1"],"address":{"zip":"x"},"lines":[{"qty":0}]}""")!;
        data["again"] = JsonSerializer.SerializeToNode("ab");
        data["node"] = JsonNode.Parse("""[{"qty":0},{"qty":1}]""");
        var rules = new Dictionary<string, object>(Rules) { ["node"] = Rules["lines"] };

        Assert.Equal(
            ["name min", "again eqfield", "tags[1] alpha", "address.zip postcode_iso3166_alpha2", "lines[0].qty min", "node[0].qty min"],
            ReflectiveValidator.Default.ValidateMap(data, rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    private sealed class Broken(string part) : IReadOnlyDictionary<string, object?>
    {
        public int Count => part == "count" ? throw new InvalidOperationException(part) : 1;

        public IEnumerable<string> Keys => throw new InvalidOperationException(part);

        public IEnumerable<object?> Values => throw new InvalidOperationException(part);

        public object? this[string key] => throw new InvalidOperationException(part);

        public bool ContainsKey(string key) => throw new InvalidOperationException(part);

        public bool TryGetValue(string key, out object? value)
        {
            value = "1";
            return part != "indexer" || key == "b" ? true : throw new InvalidOperationException(part);
        }

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => part == "enumeration" ? throw new InvalidOperationException(part) : new Entries(part);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Entries(string part) : IEnumerator<KeyValuePair<string, object?>>
    {
        private int _moves;

        public KeyValuePair<string, object?> Current => part == "current" ? throw new InvalidOperationException(part) : new("k", "1");

        object IEnumerator.Current => Current;

        public bool MoveNext() => _moves++ < 2;

        public void Reset() => throw new InvalidOperationException(part);

        public void Dispose()
        {
            if (part == "dispose")
            {
                throw new InvalidOperationException(part);
            }
        }
    }

    private sealed class Lines(string part) : IEnumerable<object?>
    {
        public IEnumerator<object?> GetEnumerator() => new Line(part);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private sealed class Line(string part) : IEnumerator<object?>
        {
            private int _moves;

            public object? Current => new Dictionary<string, object?> { ["qty"] = _moves - 1 };

            public bool MoveNext() => _moves++ < 2;

            public void Reset() => throw new InvalidOperationException(part);

            public void Dispose() => throw new InvalidOperationException(part);
        }
    }

    [Fact]
    public void ValidateMap_enumerator_that_throws_when_it_is_disposed_is_a_violation()
    {
        var data = new Dictionary<string, object?> { ["lines"] = new Lines("dispose"), ["name"] = "ab" };
        var rules = new Dictionary<string, object> { ["lines"] = Rules["lines"], ["name"] = "min=3" };

        var report = ReflectiveValidator.Default.ValidateMap(data, rules);

        Assert.Equal(["lines[0].qty min", "lines unreadable", "name min"], report.Violations.Select(v => $"{v.Path} {v.Rule}"));
        Assert.Equal("dispose", report.Violations[1].Exception!.Message);
        Assert.Equal(["lines[0].qty min"], new ReflectiveValidator(new ValidatorOptions { Mode = ValidationMode.FirstOverall }).ValidateMap(data, rules).Violations.Select(v => $"{v.Path} {v.Rule}"));
    }

    [Theory]
    [InlineData("indexer", "a unreadable|b alpha")]
    [InlineData("enumeration", "a alpha|b alpha")]
    public void ValidateMap_dictionary_that_throws_is_a_violation(string part, string expected)
    {
        var rules = new Dictionary<string, object> { ["a"] = "alpha", ["b"] = "alpha" };

        Assert.Equal(expected, string.Join('|', ReflectiveValidator.Default.ValidateMap(new Broken(part), rules).Violations.Select(v => $"{v.Path} {v.Rule}")));
    }

    private sealed class Holder
    {
        [Rules("dive,alpha")]
        public IReadOnlyDictionary<string, object?>? Map { get; set; }

        [Rules("omitempty,min=1")]
        public IReadOnlyDictionary<string, object?>? Counted { get; set; }

        [Required]
        public string? Last { get; set; }
    }

    [Theory]
    [InlineData("dispose", "Map[\"k\"] alpha|Map[\"k\"] alpha|Map unreadable|Last required")]
    [InlineData("current", "Map unreadable|Last required")]
    [InlineData("enumeration", "Map unreadable|Last required")]
    [InlineData("count", "Map[\"k\"] alpha|Map unreadable|Counted unreadable|Counted unreadable|Last required")]
    public void Validate_dictionary_that_throws_is_a_violation(string part, string expected)
    {
        foreach (var interpret in new[] { false, true })
        {
            var validator = new ReflectiveValidator(new ValidatorOptions { Interpret = interpret, MaxElements = part == "count" ? 1 : 10 });
            for (var run = 0; run < 3; run++)
            {
                var model = new Holder { Map = new Broken(part), Counted = part == "count" ? new Broken(part) : null };
                Assert.Equal(expected, string.Join('|', validator.Validate(model).Violations.Select(v => $"{v.Path} {v.Rule}")));
                Assert.False(validator.IsValid(model));
            }
        }
    }
}
