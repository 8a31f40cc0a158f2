using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace ThreeGens.Json;

public ref partial struct JsonInput
{
    private static readonly SearchValues<byte> EndsPlainText = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (byte)c), (byte)'"', (byte)'\\']);

    /// <summary>Reads a string or <c>null</c>.</summary>
    /// <exception cref="JsonReadException">Neither comes next, or the string is malformed.</exception>
    // hot: OrderRead
    public string? ReadString()
    {
        if (Peek() != '"')
        {
            return ReadNullString();
        }

        var start = _position + 1;
        var end = FindSpecial(start);
        if (end < _json.Length && At(end) == '"')
        {
            _position = end + 1;
            // All ASCII: one widening copy, and no pass to count characters.
            return end == start ? "" : Encoding.Latin1.GetString(_json[start..end]);
        }

        return Encoding.UTF8.GetString(ReadSpecialText(start, end));
    }

    /// <summary>Reads a string as UTF-8, without quotes and escapes.</summary>
    /// <returns>A piece of the document, or a decoded copy.</returns>
    /// <exception cref="JsonReadException">No string comes next, or it is malformed.</exception>
    public ReadOnlySpan<byte> ReadTextBytes()
    {
        if (Peek() != '"')
        {
            Fail(_position, $"Expected a string, found {Describe(_position)}.");
        }

        var start = _position + 1;
        var end = FindSpecial(start);
        if (end < _json.Length && At(end) == '"')
        {
            _position = end + 1;
            return _json[start..end];
        }

        return ReadSpecialText(start, end);
    }

    /// <summary>Reads a string of exactly one UTF-16 unit.</summary>
    /// <exception cref="JsonReadException">Something else comes next.</exception>
    public char ReadChar()
    {
        Peek();
        var start = _position;
        var text = ReadTextBytes();
        Span<char> units = stackalloc char[2];
        // Two units take at most four bytes; more bytes are more units.
        if (text.Length is 0 or > 4 || Encoding.UTF8.GetCharCount(text) != 1)
        {
            Fail(start, $"Expected a string of one character, found {Describe(start)}.");
        }

        Encoding.UTF8.GetChars(text, units);
        return units[0];
    }

    /// <summary>Finds the first byte from <paramref name="start"/> that is a quote, a backslash, a control character or not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int FindSpecial(int start)
    {
        ref var first = ref MemoryMarshal.GetReference(_json);
        var i = start;
        for (var last = _json.Length - Vector128<byte>.Count; i <= last; i += Vector128<byte>.Count)
        {
            var block = Vector128.LoadUnsafe(ref first, (nuint)i);
            // As signed bytes, non-ASCII is negative: one comparison finds it together with the control characters.
            var special = Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()
                | Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'));
            if (special != Vector128<byte>.Zero)
            {
                return i + int.TrailingZeroCount((int)special.ExtractMostSignificantBits());
            }
        }

        while (i < _json.Length && Unsafe.Add(ref first, i) is >= 0x20 and < 0x80 and not ((byte)'"' or (byte)'\\'))
        {
            i++;
        }

        return i;
    }

    private string? ReadNullString()
    {
        if (TryReadNull())
        {
            return null;
        }

        Fail(_position, $"Expected a string, found {Describe(_position)}.");
        return null;
    }

    /// <summary>Reads a string that has escapes or is not ASCII, or reports why it is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> ReadSpecialText(int start, int position)
    {
        var end = FindClosingQuote(start, position, out var hasEscapes);
        var raw = _json[start..end];
        var bad = IndexOfInvalidUtf8(raw);
        if (bad >= 0)
        {
            Fail(start + bad, "The string is not valid UTF-8.");
        }

        _position = end + 1;
        if (!hasEscapes)
        {
            return raw;
        }

        var decoded = new byte[raw.Length];
        var length = JsonEscapes.Decode(raw, decoded, out var errorAt);
        if (errorAt >= 0)
        {
            Fail(start + errorAt, "The escape stands for half of a surrogate pair, which is no character.");
        }

        return decoded.AsSpan(0, length);
    }

    /// <summary>Walks to the closing quote, checking escapes on the way.</summary>
    private readonly int FindClosingQuote(int start, int position, out bool hasEscapes)
    {
        hasEscapes = false;
        while (true)
        {
            var skipped = _json[position..].IndexOfAny(EndsPlainText);
            if (skipped < 0)
            {
                Fail(start - 1, "The string has no closing quote.");
            }

            position += skipped;
            switch (At(position))
            {
                case (byte)'"':
                    return position;
                case (byte)'\\':
                    hasEscapes = true;
                    position += CheckEscape(position);
                    break;
                default:
                    Fail(position, $"A string must escape {Describe(position)}.");
                    break;
            }
        }
    }

    /// <summary>Checks the escape at a position and gives its length.</summary>
    private readonly int CheckEscape(int position)
    {
        var length = JsonEscapes.Length(_json[position..]);
        if (length == 0)
        {
            Fail(position, $"Expected an escape of RFC 8259 (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX), found {Describe(position)}.");
        }

        return length;
    }

    private static int IndexOfInvalidUtf8(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            return -1;
        }

        var index = 0;
        while (Rune.DecodeFromUtf8(text[index..], out _, out var consumed) == OperationStatus.Done)
        {
            index += consumed;
        }

        return index;
    }
}
