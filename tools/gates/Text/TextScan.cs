using System.Text;
using System.Text.Unicode;
using Gates.Running;

namespace Gates.Text;

/// <summary>Looks at the bytes of one file.</summary>
internal static class TextScan
{
    /// <summary>Tells whether the bytes are not text: a zero byte among the first 8,000, which is git's own rule.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 8000)].Contains((byte)0);

    /// <summary>Gives one finding per kind of fault, with the line of its first occurrence and how often it occurs.</summary>
    public static IEnumerable<Finding> Faults(string path, byte[] bytes, TextRules rules)
    {
        if (bytes.AsSpan() is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return [new Finding(path, "is UTF-16; save it as UTF-8.")];
        }

        if (bytes.Length == 0 || IsBinary(bytes))
        {
            return [];
        }

        if (!Utf8.IsValid(bytes))
        {
            return [new Finding(path, "is not valid UTF-8.")];
        }

        return TextFaults(path, Encoding.UTF8.GetString(bytes), rules);
    }

    private static IEnumerable<Finding> TextFaults(string path, string text, TextRules rules)
    {
        if (text[0] == '\uFEFF')
        {
            yield return new Finding(path, "begins with a byte order mark.");
        }

        var lines = text.Split('\n');
        var carriageReturns = Lines(lines, l => l.EndsWith('\r'));
        if (carriageReturns.Count > 0)
        {
            yield return new Finding($"{path}:{carriageReturns.First}", $"ends in CR LF ({carriageReturns.Count} lines); lines end in LF.");
        }

        var spaces = Lines(lines, l => l.TrimEnd('\r') is [.., ' ' or '\t']);
        if (rules.Spaces && spaces.Count > 0)
        {
            yield return new Finding($"{path}:{spaces.First}", $"has spaces at the end of the line ({spaces.Count} lines).");
        }

        if (rules.FinalNewline && lines[^1].Length > 0)
        {
            yield return new Finding($"{path}:{lines.Length}", "does not end in a newline.");
        }

        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        if (rules.Length && count > TextRules.MaxLines)
        {
            yield return new Finding(path, $"has {count} lines; look for the second concept past {TextRules.MaxLines}, or give a reason under longFiles in {Repository.RepositorySettings.FileName}.");
        }
    }

    private static (int Count, int First) Lines(string[] lines, Func<string, bool> isFaulty)
    {
        var (count, first) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (isFaulty(lines[i]))
            {
                count++;
                first = first == 0 ? i + 1 : first;
            }
        }

        return (count, first);
    }
}
