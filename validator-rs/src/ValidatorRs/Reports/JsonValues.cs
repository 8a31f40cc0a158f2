using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ValidatorRs.Reports;

/// <summary>Turns JSON into the values that rules know: text, numbers, truth values, lists and dictionaries.</summary>
internal static class JsonValues
{
    public static object? Of(JsonNode? node) => node switch
    {
        null => null,
        JsonObject map => map.ToDictionary(p => p.Key, p => Of(p.Value), StringComparer.Ordinal),
        JsonArray list => list.Select(Of).ToList(),
        _ => Scalar(node),
    };

    /// <exception cref="JsonException">The JSON is nested too deeply for the stack.</exception>
    public static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array or JsonValueKind.Object when !RuntimeHelpers.TryEnsureSufficientExecutionStack() => throw new JsonException("The JSON is nested too deeply."),
        JsonValueKind.String => JsonText.Of(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.TryGetDecimal(out var exact) ? exact : element.GetDouble(),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.Object => Map(element),
        _ => null,
    };

    private static object? Scalar(JsonNode node)
    {
        // A node may hold any .NET value; its JSON is what rules look at.
        using var document = JsonDocument.Parse(node.ToJsonString());
        return Of(document.RootElement);
    }

    // Of two properties of one name the last counts, as in System.Text.Json.
    private static Dictionary<string, object?> Map(JsonElement element)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            map[JsonText.NameOf(property)] = Of(property.Value);
        }

        return map;
    }
}
