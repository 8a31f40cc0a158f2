using System.Text.Json;

namespace Gates.Benchmarks;

/// <summary>Reads what <c>bars --json FILE</c> of a bench program wrote.</summary>
internal static class BarReader
{
    /// <summary>Reads the bars.</summary>
    /// <exception cref="FormatException">The text is not such a report.</exception>
    public static IReadOnlyList<BarResult> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("bars").EnumerateArray().Select(ReadBar).ToArray();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"is not a report of bars: {exception.Message}", exception);
        }
    }

    private static BarResult ReadBar(JsonElement bar) => new(
        bar.GetProperty("name").GetString()!,
        bar.GetProperty("value").GetDouble(),
        bar.GetProperty("limit").GetDouble(),
        bar.GetProperty("direction").GetString()!,
        bar.GetProperty("unit").GetString()!,
        bar.GetProperty("verdict").GetString()!);
}
