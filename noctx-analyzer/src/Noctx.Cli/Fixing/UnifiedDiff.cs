using System.Globalization;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Noctx.Cli.Reporting;

namespace Noctx.Cli.Fixing;

/// <summary>Writes a file's changes as a unified diff that <c>patch -p1</c> and <c>git apply</c> take.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    // Stands for the line end that is missing; no source has this character.
    private const char Unended = '\0';

    /// <summary>Writes the diff of one file.</summary>
    public static void Write(ChangedFile file, TextWriter output)
    {
        var lines = InlineDiffBuilder.Diff(Lines(file.Before.ToString()), Lines(file.After.ToString()), ignoreWhiteSpace: false).Lines;
        var path = ReportPath.Relative(file.Path);
        output.WriteLine($"--- a/{path}");
        output.WriteLine($"+++ b/{path}");
        var index = 0;
        while (NextChange(lines, index) is { } change)
        {
            var first = Math.Max(index, change - Context);
            var last = EndOfHunk(lines, change);
            WriteHunk(lines, first, last, output);
            index = last + 1;
        }
    }

    private static int? NextChange(List<DiffPiece> lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                return i;
            }
        }

        return null;
    }

    // Changes less than two contexts apart share a hunk.
    private static int EndOfHunk(List<DiffPiece> lines, int change)
    {
        var last = change;
        while (NextChange(lines, last + 1) is { } next && next - last <= 2 * Context)
        {
            last = next;
        }

        return Math.Min(lines.Count - 1, last + Context);
    }

    private static void WriteHunk(List<DiffPiece> lines, int first, int last, TextWriter output)
    {
        var oldStart = 1 + lines.Take(first).Count(l => l.Type != ChangeType.Inserted);
        var newStart = 1 + lines.Take(first).Count(l => l.Type != ChangeType.Deleted);
        var hunk = lines.GetRange(first, last - first + 1);
        var oldCount = hunk.Count(l => l.Type != ChangeType.Inserted);
        var newCount = hunk.Count(l => l.Type != ChangeType.Deleted);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"@@ -{oldStart},{oldCount} +{newStart},{newCount} @@"));
        for (var i = first; i <= last; i++)
        {
            var mark = lines[i].Type switch
            {
                ChangeType.Inserted => '+',
                ChangeType.Deleted => '-',
                _ => ' ',
            };
            output.WriteLine(mark + lines[i].Text.TrimEnd(Unended));
            if (lines[i].Text.EndsWith(Unended))
            {
                output.WriteLine("\\ No newline at end of file");
            }
        }
    }

    // What follows the last line end is no line. A last line without an end differs from the same line with one.
    private static string Lines(string text)
    {
        var normal = text.ReplaceLineEndings("\n");
        return normal.EndsWith('\n') ? normal[..^1] : normal + Unended;
    }
}
