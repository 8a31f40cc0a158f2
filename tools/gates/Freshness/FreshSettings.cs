using System.Text.Json;
using Gates.Repository;

namespace Gates.Freshness;

/// <summary>Holds what a checkout regenerates, from <c>tools/gates/fresh.json</c>.</summary>
/// <param name="Sources">The committed outputs.</param>
/// <param name="Skip">Projects whose generated output is not committed, with reasons.</param>
internal sealed record FreshSettings(IReadOnlyList<FreshSource> Sources, IReadOnlyList<Exemption> Skip)
{
    /// <value>The command that compiles projects with their committed files in place of the generators, or null.</value>
    public FreshSource? Alone { get; init; }

    /// <summary>Where the settings are, from the root.</summary>
    public const string FileName = "tools/gates/fresh.json";

    /// <summary>Reads the settings of a checkout; without the file nothing is regenerated.</summary>
    /// <exception cref="FormatException">The file is not of the form it should have.</exception>
    public static FreshSettings Load(Checkout checkout)
    {
        var path = checkout.FullPath(FileName);
        if (!File.Exists(path))
        {
            return new FreshSettings([], []);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            return new FreshSettings(
                root.GetProperty("sources").EnumerateArray().Select(ReadSource).ToArray(),
                root.TryGetProperty("skip", out var skip) ? skip.EnumerateArray().Select(ReadSkip).ToArray() : [])
            {
                Alone = root.TryGetProperty("alone", out _) ? new FreshSource("alone", Strings(root, "alone"), []) : null,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"{FileName}: {exception.Message} Expected {{\"sources\": [{{\"name\", \"command\": [], \"paths\": []}}]}}.", exception);
        }
    }

    private static FreshSource ReadSource(JsonElement element) =>
        new(element.GetProperty("name").GetString()!, Strings(element, "command"), Strings(element, "paths"));

    private static Exemption ReadSkip(JsonElement element) =>
        new(element.GetProperty("path").GetString()!, element.GetProperty("reason").GetString()!);

    private static string[] Strings(JsonElement element, string key) =>
        element.GetProperty(key).EnumerateArray().Select(e => e.GetString()!).ToArray();
}
