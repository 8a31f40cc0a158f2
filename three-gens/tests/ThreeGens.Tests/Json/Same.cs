using System.Text.Json;
using System.Text.Json.Nodes;
using ThreeGens.Json;

namespace ThreeGens.Tests.Json;

/// <summary>Compares a codec with System.Text.Json on one value: bytes written, values read in order, out of order, and indented.</summary>
internal static class Same
{
    public static void AsFramework<T>(JsonCodec<T> codec, T value, JsonSerializerOptions? options = null)
    {
        var json = JsonSerializer.Serialize(value, options);
        Assert.Equal(json, codec.Serialize(value));

        ReadsAlike(codec, json, options);
        ReadsAlike(codec, JsonNode.Parse(json)!.ToJsonString(Indented), options);
        ReadsAlike(codec, Reversed(JsonNode.Parse(json))!.ToJsonString(), options);
    }

    public static void ReadsAlike<T>(JsonCodec<T> codec, string json, JsonSerializerOptions? options = null) =>
        Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, options), options), JsonSerializer.Serialize(codec.Deserialize(json), options));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        // A discriminator stays first: the framework wants it there.
        JsonObject members => new JsonObject(members
            .Where(m => m.Key is "$type" or "kind")
            .Concat(members.Where(m => m.Key is not ("$type" or "kind")).Reverse())
            .Select(m => KeyValuePair.Create(m.Key, Reversed(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
