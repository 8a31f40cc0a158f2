using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace ThreeGens.Json;

public ref partial struct JsonOutput
{
    /// <summary>Writes a decimal whose digits fit 64 bits, the common case, with integer arithmetic only.</summary>
    // hot: OrderWrite
    private void AppendDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        if (bits[2] != 0 || scale > 18)
        {
            Utf8Formatter.TryFormat(value, Free, out var length);
            _position += length;
            return;
        }

        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        // Decimal keeps the sign of zero, its text does not: -0.0m prints 0.0.
        if (bits[3] < 0 && digits != 0)
        {
            WriteByte((byte)'-');
        }

        if (scale == 0)
        {
            Utf8Formatter.TryFormat(digits, Free, out var length);
            _position += length;
            return;
        }

        var unit = PowersOfTen[scale];
        var whole = digits / unit;
        var fraction = digits - (whole * unit);
        Utf8Formatter.TryFormat(whole, Free, out var written);
        _position += written;
        WriteByte((byte)'.');
        var end = _position + scale;
        for (var i = end - 1; i >= _position; i--)
        {
            var quotient = fraction / 10;
            _chunk[i] = (byte)('0' + (int)(fraction - (quotient * 10)));
            fraction = quotient;
        }

        _position = end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteByte(byte value) => _chunk[_position++] = value;

    internal static ulong PowerOfTen(int exponent) => PowersOfTen[exponent];

    // An array: a span over constants costs an allocation in code that is not optimised.
    private static readonly ulong[] PowersOfTen =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];
}
