using System.Buffers;
using System.Globalization;
using System.Text;

namespace ThreeGens.Json;

/// <summary>Puts a piece of a document into words, for messages.</summary>
internal static class JsonToken
{
    private const int Longest = 24;

    private static readonly SearchValues<byte> EndBareToken = SearchValues.Create(" \t\r\n,]}\""u8);

    public static string Describe(ReadOnlySpan<byte> json, int position)
    {
        if (position >= json.Length)
        {
            return "the end of the document";
        }

        var first = json[position];
        if (first is < 0x20 or 0x7F)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the control character 0x{first:X2}");
        }

        var rest = json[position..];
        var length = first == '"' ? QuotedLength(rest) : BareLength(rest);
        var isCut = length > Longest;
        // Invalid UTF-8 shows as U+FFFD, control characters as a dot: a message stays one line.
        var text = Encoding.UTF8.GetString(rest[..Math.Min(length, Longest)]);
        var clean = string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? '.' : source[i];
            }
        });
        return isCut ? $"{clean}…" : clean;
    }

    private static int QuotedLength(ReadOnlySpan<byte> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static int BareLength(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny(EndBareToken);
        return end switch
        {
            < 0 => text.Length,
            0 => 1,
            _ => end,
        };
    }
}
