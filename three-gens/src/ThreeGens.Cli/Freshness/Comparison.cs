using ThreeGens.Cli.Loading;

namespace ThreeGens.Cli.Freshness;

/// <summary>Compares a project's Generated folder with what the generators write now, by set of names and by bytes.</summary>
internal static class Comparison
{
    public static IReadOnlyList<Difference> Of(Consumer consumer, SortedDictionary<string, byte[]> generated)
    {
        var differences = new List<Difference>();
        var committed = GeneratedFolder.FilesOf(consumer);
        foreach (var path in committed.Union(generated.Keys).Order(StringComparer.Ordinal))
        {
            var old = committed.Contains(path) ? File.ReadAllBytes(Path.Combine(GeneratedFolder.Of(consumer), path)) : null;
            var now = generated.GetValueOrDefault(path);
            if (old is null || now is null || !old.AsSpan().SequenceEqual(now))
            {
                differences.Add(new Difference(path, old, now));
            }
        }

        return differences;
    }
}
