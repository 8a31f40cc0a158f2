using System.Text.Json;
using System.Text.Json.Nodes;
using ThreeGens.Tests.Json.Models;

namespace ThreeGens.Tests.Json;

public sealed class ContainerTests
{
    [Fact]
    public void Codec_empty_and_absent_containers_match_SystemTextJson() =>
        Assert.Equal(
            JsonSerializer.Serialize(new Containers { Element = JsonElement.Parse("[]"), Array = [], ByName = [] }),
            ContainersJson.Default.Serialize(new Containers { Element = JsonElement.Parse("[]"), Array = [], ByName = [] }));

    [Fact]
    public void Codec_every_kind_of_container_matches_SystemTextJson() => Same.AsFramework(ContainersJson.Default, new Containers
    {
        Array = [1, -2],
        List = ["a", null, "ü"],
        ReadOnlyList = [1, null],
        Sequence = [DateTime.UnixEpoch],
        Set = [Guid.Empty],
        SetInterface = new HashSet<long> { long.MaxValue },
        Sorted = ["b", "a"],
        ImmutableArray = [1, 2],
        ImmutableList = ["x"],
        ImmutableSet = [5],
        ImmutableMap = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add("k", 1),
        Queue = new Queue<int>([1, 2, 3]),
        Linked = new LinkedList<int>([1, 2]),
        Jagged = [[1], [], [2, 3]],
        ByName = new() { ["x"] = [new Line { Sku = "s" }], ["y"] = [] },
        ByNumber = new() { [-5] = "five" },
        ById = new() { [Guid.Empty] = true },
        ByDay = new() { [DayOfWeek.Friday] = 1, [(DayOfWeek)9] = 2 },
        ByFlag = new() { [true] = 1 },
        ByInstant = new() { [DateTime.UnixEpoch] = 1 },
        ByLetter = new() { ['"'] = 1, ['é'] = 2 },
        ByDouble = new() { [1.5] = 1 },
        SortedMap = new() { ["b"] = null, ["a"] = 1 },
        Pair = KeyValuePair.Create("k", 1),
        Tuple = Tuple.Create(1, "t"),
        Element = JsonElement.Parse("""{"a":[1,2,{"b":null}]}"""),
        Node = JsonNode.Parse("""{"x":"y"}"""),
    });

    [Fact]
    public void Codec_stack_is_written_top_first_and_read_as_SystemTextJson_does() =>
        Same.ReadsAlike(ContainersJson.Default, """{"Stack":[3,2,1],"Element":1}""");

    [Theory]
    [InlineData("""{"Array":[1,]}""")]
    [InlineData("""{"Array":[,1]}""")]
    [InlineData("""{"Array":[1 2]}""")]
    [InlineData("""{"Array":{}}""")]
    [InlineData("""{"ByNumber":{"x":""}}""")]
    [InlineData("""{"ByNumber":{1:""}}""")]
    [InlineData("""{"ById":{"":true}}""")]
    [InlineData("""{"Array":[1]""")]
    [InlineData("""{"Array":[1}}""")]
    public void Codec_malformed_containers_are_refused_as_by_SystemTextJson(string json)
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Containers>(json));
        Assert.Throws<ThreeGens.Json.JsonReadException>(() => ContainersJson.Default.Deserialize(json));
    }
}
