using System.Globalization;
using ThreeGens.Cli.Loading;

namespace ThreeGens.Cli.Freshness;

/// <summary>Is <c>gens check</c>.</summary>
internal static class FreshnessCheck
{
    public static async Task<int> RunAsync(IReadOnlyList<Consumer> consumers, TextWriter stdout, CancellationToken cancellationToken)
    {
        var stale = new List<Consumer>();
        foreach (var consumer in consumers)
        {
            var generated = Generation.Run(consumer, cancellationToken);
            var differences = Comparison.Of(consumer, generated);
            if (differences.Count == 0)
            {
                await stdout.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"fresh  {consumer.DisplayPath} ({generated.Count} files)"));
                continue;
            }

            stale.Add(consumer);
            await stdout.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"stale  {consumer.DisplayPath} ({differences.Count} differences)"));
            foreach (var difference in differences)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await stdout.WriteLineAsync($"  {difference.Kind,-7}  {GeneratedFolder.Name}/{difference.Path}");
                await stdout.WriteAsync(UnifiedDiff.Of(difference));
            }
        }

        if (stale.Count == 0)
        {
            return ExitCodes.Fresh;
        }

        await stdout.WriteLineAsync($"mend with: {MendCommand.For(stale)}");
        return ExitCodes.Stale;
    }
}
