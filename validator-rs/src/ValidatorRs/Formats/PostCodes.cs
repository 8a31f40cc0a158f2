using System.Collections.Frozen;
using ValidatorRs.Rules;

namespace ValidatorRs.Formats;

/// <summary>Knows the shapes of post codes by country (ISO 3166-1 alpha-2), from <c>Codes/postcodes.txt</c>.</summary>
internal static class PostCodes
{
    private static readonly FrozenDictionary<string, TextShape[]> Shapes = Load();

    public static bool HasCountry(string country) => Shapes.ContainsKey(country);

    /// <summary>Tells whether a text has the shape of the country's post codes; false for a country without any.</summary>
    public static bool IsOf(string value, string country) =>
        Shapes.TryGetValue(country, out var shapes) && Array.Exists(shapes, s => s.IsWhole(value));

    private static FrozenDictionary<string, TextShape[]> Load()
    {
        using var stream = typeof(PostCodes).Assembly.GetManifestResourceStream("postcodes.txt")!;
        using var reader = new StreamReader(stream);
        var shapes = new Dictionary<string, TextShape[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line is ['#', ..] or "")
            {
                continue;
            }

            var (countries, patterns) = (line[..line.IndexOf('\t', StringComparison.Ordinal)], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            var parsed = patterns.Split('|').Select(p => TextShape.TryParse(p) ?? throw new InvalidOperationException($"'{p}' is no shape.")).ToArray();
            foreach (var country in countries.Split(' '))
            {
                shapes.Add(country, parsed);
            }
        }

        return shapes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
