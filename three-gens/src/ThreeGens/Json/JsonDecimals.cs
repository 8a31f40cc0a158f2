using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ThreeGens.Json;

/// <summary>Writes decimals with the scale they have.</summary>
internal static class JsonDecimals
{
    /// <value>The number of bytes that every value fits: a sign, 29 digits and a point.</value>
    public const int Longest = 32;

    /// <summary>Writes a decimal; one whose digits fit 64 bits, the common case, with integer arithmetic only.</summary>
    // hot: OrderWrite
    public static ref byte Write(ref byte at, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        if (bits[2] != 0 || scale > 18)
        {
            Utf8Formatter.TryFormat(value, MemoryMarshal.CreateSpan(ref at, Longest), out var length);
            return ref Unsafe.Add(ref at, length);
        }

        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        // Decimal keeps the sign of zero, its text does not: -0.0m prints 0.0.
        if (bits[3] < 0 && digits != 0)
        {
            at = (byte)'-';
            at = ref Unsafe.Add(ref at, 1);
        }

        if (scale == 0)
        {
            return ref JsonDigits.Unsigned(ref at, digits);
        }

        var unit = JsonDigits.PowerOfTen(scale);
        var whole = digits / unit;
        at = ref JsonDigits.Unsigned(ref at, whole);
        at = (byte)'.';
        at = ref Unsafe.Add(ref at, 1);
        JsonDigits.Fixed(ref at, digits - (whole * unit), scale);
        return ref Unsafe.Add(ref at, scale);
    }
}
