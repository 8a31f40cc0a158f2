using System.Buffers.Text;
using System.Text;

namespace ThreeGens.Json;

/// <summary>Decodes the escapes of RFC 8259 section 7.</summary>
internal static class JsonEscapes
{
    /// <summary>Gives the length of the escape that starts with the backslash at index 0, or 0 when it is none.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        return text[1] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => 2,
            (byte)'u' => text.Length >= 6 && TryReadUnit(text[2..], out _) ? 6 : 0,
            _ => 0,
        };
    }

    /// <summary>Decodes a string whose escapes have been checked.</summary>
    /// <param name="text">The bytes between the quotes.</param>
    /// <param name="target">At least as long: an escape is never shorter than what it stands for.</param>
    /// <param name="errorAt">The index of a surrogate without its partner, or -1.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Decode(ReadOnlySpan<byte> text, Span<byte> target, out int errorAt)
    {
        errorAt = -1;
        var read = 0;
        var written = 0;
        while (read < text.Length)
        {
            var plain = text[read..].IndexOf((byte)'\\');
            if (plain < 0)
            {
                plain = text.Length - read;
            }

            text.Slice(read, plain).CopyTo(target[written..]);
            read += plain;
            written += plain;
            if (read == text.Length)
            {
                break;
            }

            if (text[read + 1] != 'u')
            {
                target[written++] = ShortForm(text[read + 1]);
                read += 2;
                continue;
            }

            if (!TryReadRune(text[read..], out var rune, out var length))
            {
                errorAt = read;
                return written;
            }

            read += length;
            written += rune.EncodeToUtf8(target[written..]);
        }

        return written;
    }

    private static bool TryReadRune(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        TryReadUnit(text[2..], out var unit);
        length = 6;
        if (Rune.TryCreate(unit, out rune))
        {
            return true;
        }

        length = 12;
        return text.Length >= 12 && text[6] == '\\' && text[7] == 'u'
            && TryReadUnit(text[8..], out var second) && Rune.TryCreate(unit, second, out rune);
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> digits, out char unit)
    {
        var isHex = Utf8Parser.TryParse(digits[..4], out ushort value, out var consumed, 'x') && consumed == 4;
        unit = (char)value;
        return isHex;
    }

    private static byte ShortForm(byte letter) => letter switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => letter,
    };
}
