using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ThreeGens.Json;

/// <summary>Writes floating-point numbers as System.Text.Json does: the shortest text that reads back as the same value.</summary>
internal static class JsonFloats
{
    /// <value>The number of bytes that every value fits.</value>
    public const int Longest = 32;

    // Below it a number of thousandths has at most 15 digits.
    private const double Limit = 1e12;

    // hot: OrderWrite
    public static ref byte Write(ref byte at, double value)
    {
        // A double has at most one decimal of 15 or fewer digits that reads back as itself. The division rounds
        // correctly, so when it gives the value again that decimal has been found, and nothing shorter exists.
        var thousandths = Math.Round(value * 1000);
        if (Math.Abs(value) < Limit && thousandths / 1000 == value && thousandths != 0)
        {
            return ref Thousandths(ref at, (long)thousandths);
        }

        if (!double.IsFinite(value))
        {
            ThrowNotFinite();
        }

        Utf8Formatter.TryFormat(value, MemoryMarshal.CreateSpan(ref at, Longest), out var written);
        return ref Unsafe.Add(ref at, written);
    }

    public static ref byte Write(ref byte at, float value)
    {
        if (!float.IsFinite(value))
        {
            ThrowNotFinite();
        }

        Utf8Formatter.TryFormat(value, MemoryMarshal.CreateSpan(ref at, Longest), out var written);
        return ref Unsafe.Add(ref at, written);
    }

    public static void ThrowNotFinite() => throw new ArgumentException(
        "NaN and infinity cannot be written as a JSON number; set NumberHandling to AllowNamedFloatingPointLiterals to write them as strings.");

    private static ref byte Thousandths(ref byte at, long value)
    {
        if (value < 0)
        {
            at = (byte)'-';
            at = ref Unsafe.Add(ref at, 1);
            value = -value;
        }

        var whole = value / 1000;
        var fraction = (int)(value - (whole * 1000));
        at = ref JsonDigits.Unsigned(ref at, (ulong)whole);
        if (fraction == 0)
        {
            return ref at;
        }

        var digits = 3;
        while (fraction % 10 == 0)
        {
            fraction /= 10;
            digits--;
        }

        at = (byte)'.';
        at = ref Unsafe.Add(ref at, 1);
        JsonDigits.Fixed(ref at, (ulong)fraction, digits);
        return ref Unsafe.Add(ref at, digits);
    }
}
