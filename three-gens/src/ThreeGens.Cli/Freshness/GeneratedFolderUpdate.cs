using System.Globalization;
using ThreeGens.Cli.Loading;

namespace ThreeGens.Cli.Freshness;

/// <summary>Is <c>gens generate</c>: writes what differs, deletes what is left over, and touches nothing else.</summary>
internal static class GeneratedFolderUpdate
{
    public static async Task<int> RunAsync(IReadOnlyList<Consumer> consumers, TextWriter stdout, CancellationToken cancellationToken)
    {
        foreach (var consumer in consumers)
        {
            var generated = Generation.Run(consumer, cancellationToken);
            var differences = Comparison.Of(consumer, generated);
            foreach (var difference in differences)
            {
                await ApplyAsync(consumer, difference, cancellationToken);
            }

            await stdout.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"generated  {consumer.DisplayPath} ({generated.Count} files, {differences.Count} changed)"));
        }

        return ExitCodes.Fresh;
    }

    private static async Task ApplyAsync(Consumer consumer, Difference difference, CancellationToken cancellationToken)
    {
        var file = Path.Combine(GeneratedFolder.Of(consumer), difference.Path);
        if (difference.Generated is { } bytes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes, cancellationToken);
            return;
        }

        File.Delete(file);
        for (var folder = Path.GetDirectoryName(file)!; folder.Length > consumer.Folder.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
            {
                break;
            }

            Directory.Delete(folder);
        }
    }
}
