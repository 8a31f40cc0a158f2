using System.Text;
using System.Text.Unicode;

namespace Gates.Text;

/// <summary>Mends line endings, byte order marks, spaces at line ends and a missing last newline.</summary>
internal static class TextMender
{
    /// <summary>Gives the mended bytes; the same array when there is nothing to mend or the file is not UTF-8 text.</summary>
    public static byte[] Mend(byte[] bytes, TextRules rules)
    {
        if (bytes.Length == 0 || TextScan.IsBinary(bytes) || !Utf8.IsValid(bytes))
        {
            return bytes;
        }

        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var lines = text.Split('\n').Select(l => l.EndsWith('\r') ? l[..^1] : l);
        if (rules.Spaces)
        {
            lines = lines.Select(l => l.TrimEnd(' ', '\t'));
        }

        var mended = string.Join('\n', lines);
        if (rules.FinalNewline && mended.Length > 0 && !mended.EndsWith('\n'))
        {
            mended += '\n';
        }

        var result = Encoding.UTF8.GetBytes(mended);
        return result.AsSpan().SequenceEqual(bytes) ? bytes : result;
    }
}
