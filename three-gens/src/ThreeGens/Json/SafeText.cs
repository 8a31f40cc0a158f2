using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ThreeGens.Json;

/// <summary>Knows which characters go into a JSON string as they are, and how the others are escaped.</summary>
/// <remarks>
/// The set is that of <see cref="System.Text.Encodings.Web.JavaScriptEncoder.Default"/>: ASCII from space to tilde
/// without <c>" &amp; ' + &lt; &gt; \ `</c>. Escapes are the short forms of RFC 8259 section 7 where there is one
/// (but for the quote), otherwise <c>\uXXXX</c> with upper-case digits.
/// </remarks>
internal static class SafeText
{
    // Bit h of entry l says that the byte 0xhl is safe; pshufb looks both nibbles up for 16 bytes at once.
    private static Vector128<byte> SafeByLowNibble => Vector128.Create(
        (byte)0xBC, 0xFC, 0xF8, 0xFC, 0xFC, 0xFC, 0xF8, 0xF8, 0xFC, 0xFC, 0xFC, 0xF8, 0xD4, 0xFC, 0xF4, 0x7C);

    private static Vector128<byte> BitOfHighNibble => Vector128.Create(
        (byte)0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Copies safe text to ASCII bytes; false, with the target in any state, when one character needs an escape.</summary>
    // hot: OrderWrite
    public static bool TryNarrow(ReadOnlySpan<char> text, ref byte target)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var length = text.Length;
        if (length < Vector128<byte>.Count)
        {
            return TryNarrowShort(ref source, length, ref target);
        }

        var last = length - Vector128<byte>.Count;
        for (var i = 0; ; i += Vector128<byte>.Count)
        {
            // The last block overlaps the one before: writing a byte twice is cheaper than a scalar tail.
            if (i > last)
            {
                i = last;
            }

            var bytes = Vector128.NarrowWithSaturation(
                Vector128.LoadUnsafe(ref source, (nuint)i), Vector128.LoadUnsafe(ref source, (nuint)i + 8));
            if (!AllSafe(bytes))
            {
                return false;
            }

            bytes.StoreUnsafe(ref target, (nuint)i);
            if (i == last)
            {
                return true;
            }
        }
    }

    private static bool TryNarrowShort(ref ushort source, int length, ref byte target)
    {
        if (length < 8)
        {
            return length < 4 ? TryNarrowScalar(ref source, length, ref target) : TryNarrowFour(ref source, length, ref target);
        }

        var first = Vector128.LoadUnsafe(ref source);
        var second = Vector128.LoadUnsafe(ref source, (nuint)(length - 8));
        var bytes = Vector128.NarrowWithSaturation(first, second);
        if (!AllSafe(bytes))
        {
            return false;
        }

        var halves = bytes.AsUInt64();
        Unsafe.WriteUnaligned(ref target, halves[0]);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 8), halves[1]);
        return true;
    }

    private static bool TryNarrowFour(ref ushort source, int length, ref byte target)
    {
        var first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source));
        var second = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, length - 4)));
        var units = Vector128.Create(first, second).AsUInt16();
        var bytes = Vector128.NarrowWithSaturation(units, units);
        if (!AllSafe(bytes))
        {
            return false;
        }

        var halves = bytes.AsUInt32();
        Unsafe.WriteUnaligned(ref target, halves[0]);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 4), halves[1]);
        return true;
    }

    private static bool TryNarrowScalar(ref ushort source, int length, ref byte target)
    {
        for (var i = 0; i < length; i++)
        {
            var unit = Unsafe.Add(ref source, i);
            if (unit >= 0x80 || !IsSafe((byte)unit))
            {
                return false;
            }

            Unsafe.Add(ref target, i) = (byte)unit;
        }

        return true;
    }

    /// <summary>Writes text with escapes; the target must have room for six bytes a unit.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Escape(ReadOnlySpan<char> text, Span<byte> target)
    {
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit < 0x80 && IsSafe((byte)unit))
            {
                target[written++] = (byte)unit;
                continue;
            }

            var shortForm = ShortForm(unit);
            target[written++] = (byte)'\\';
            if (shortForm != 0)
            {
                target[written++] = shortForm;
                continue;
            }

            // A surrogate without its partner is no character: U+FFFD takes its place.
            var isPair = char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var isLone = char.IsSurrogate(unit) && !isPair;
            written += WriteUnit(isLone ? '\uFFFD' : unit, target[written..]);
            if (isPair)
            {
                target[written++] = (byte)'\\';
                written += WriteUnit(text[++i], target[written..]);
            }
        }

        return written;
    }

    private static int WriteUnit(char unit, Span<byte> target)
    {
        target[0] = (byte)'u';
        for (var i = 0; i < 4; i++)
        {
            target[i + 1] = "0123456789ABCDEF"u8[(unit >> (12 - (4 * i))) & 0xF];
        }

        return 5;
    }

    private static byte ShortForm(char unit) => unit switch
    {
        '\\' => (byte)'\\',
        '\b' => (byte)'b',
        '\f' => (byte)'f',
        '\n' => (byte)'n',
        '\r' => (byte)'r',
        '\t' => (byte)'t',
        _ => 0,
    };

    // Two 64-bit maps, one bit a character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSafe(byte value)
    {
        const ulong Low = 0xAFFF_F73B_0000_0000; // space to ? without " & ' + < >
        const ulong High = 0x7FFF_FFFE_EFFF_FFFF; // @ to ~ without \ and `
        var map = value < 64 ? Low : High;
        return ((map >> (value & 63)) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllSafe(Vector128<byte> bytes)
    {
        var rows = Vector128.ShuffleNative(SafeByLowNibble, bytes & Vector128.Create((byte)0x0F));
        var bit = Vector128.ShuffleNative(BitOfHighNibble, Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & Vector128.Create((byte)0x0F));
        return !Vector128.EqualsAny(rows & bit, Vector128<byte>.Zero);
    }
}
