using System.Globalization;
using System.Text.Json;

namespace ValidatorRs.Tests.Docs;

/// <summary>Reads a value as the pages write it: JSON, or a type and a text such as <c>TimeSpan "00:01:30"</c>.</summary>
internal static class PageValue
{
    /// <summary>The number that the page of own rules asks a method of.</summary>
    public readonly record struct Even(int Number)
    {
        public bool IsEven() => Number % 2 == 0;
    }

    public static object? Read(string literal, string folder) => literal.Split(' ', 2) switch
    {
        ["Even", var number] => new Even(int.Parse(number, CultureInfo.InvariantCulture)),
        ["Guid", var text] => Guid.Parse(Text(text)),
        ["TimeSpan", var text] => TimeSpan.Parse(Text(text), CultureInfo.InvariantCulture),
        ["DateTime", var text] => DateTime.Parse(Text(text), CultureInfo.InvariantCulture),
        ["DateOnly", var text] => DateOnly.Parse(Text(text), CultureInfo.InvariantCulture),
        _ => Of(JsonDocument.Parse(literal.Replace("{folder}", folder, StringComparison.Ordinal)).RootElement),
    };

    private static string Text(string json) => JsonSerializer.Deserialize<string>(json)!;

    private static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.GetRawText().Contains('.', StringComparison.Ordinal) ? json.GetDouble() : (object)json.GetInt64(),
        JsonValueKind.Array => Typed([.. json.EnumerateArray().Select(Of)]),
        _ => json.EnumerateObject().ToDictionary(p => p.Name, p => Of(p.Value)),
    };

    // Rules for elements go by the type of the elements.
    private static object Typed(object?[] elements) => elements switch
    {
        _ when elements.All(e => e is string or null) => elements.Cast<string?>().ToArray(),
        _ when elements.All(e => e is long) => elements.Cast<long>().ToArray(),
        _ when elements.All(e => e is string[]) => elements.Cast<string[]>().ToArray(),
        _ => elements,
    };
}
