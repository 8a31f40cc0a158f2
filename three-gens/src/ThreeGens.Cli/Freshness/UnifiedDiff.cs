using System.Text;
using DiffPlex.Renderer;

namespace ThreeGens.Cli.Freshness;

/// <summary>Shows a difference as a unified diff of bounded length.</summary>
internal static class UnifiedDiff
{
    private const int MaxLines = 60;

    /// <summary>Gives the diff, each line indented by four blanks; of a missing or left-over file the name says it all.</summary>
    public static string Of(Difference difference)
    {
        if (difference is not { Committed: { } committed, Generated: { } generated })
        {
            return "";
        }

        var diff = UnidiffRenderer.GenerateUnidiff(
            Encoding.UTF8.GetString(committed), Encoding.UTF8.GetString(generated), "committed/" + difference.Path, "generated/" + difference.Path);
        var lines = diff.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).ToArray();
        var shown = string.Concat(lines.Take(MaxLines).Select(l => $"    {l}\n"));
        return lines.Length > MaxLines ? $"{shown}    ... and {lines.Length - MaxLines} more lines\n" : shown;
    }
}
