using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ThreeGens.Json;

public ref partial struct JsonOutput
{
    // The longest is decimal: a sign, 29 digits and a point; Int128 has 40.
    private const int LongestNumber = 48;

    /// <summary>Writes a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(scoped ReadOnlySpan<byte> prefix, int value)
    {
        Reserve(prefix.Length + LongestNumber);
        Append(prefix);
        AppendInt64(value);
    }

    /// <summary>Writes a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt64(scoped ReadOnlySpan<byte> prefix, long value)
    {
        Reserve(prefix.Length + LongestNumber);
        Append(prefix);
        AppendInt64(value);
    }

    /// <summary>Writes a number.</summary>
    public void WriteUInt64(scoped ReadOnlySpan<byte> prefix, ulong value)
    {
        Reserve(prefix.Length + LongestNumber);
        Append(prefix);
        Utf8Formatter.TryFormat(value, Free, out var written);
        _position += written;
    }

    /// <summary>Writes a number of a type that formats itself: <see cref="Int128"/>, <see cref="UInt128"/>, <see cref="Half"/>, <see cref="BigInteger"/>.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite; JSON has no number for it.</exception>
    public void WriteNumber<T>(scoped ReadOnlySpan<byte> prefix, T value)
        where T : INumberBase<T>
    {
        if (!T.IsFinite(value))
        {
            ThrowNotFinite();
        }

        Reserve(prefix.Length + LongestNumber);
        Append(prefix);
        var size = LongestNumber;
        int written;
        while (!value.TryFormat(Free, out written, default, CultureInfo.InvariantCulture))
        {
            size *= 2;
            Grow(size);
        }

        _position += written;
    }

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite; JSON has no number for it.</exception>
    public void WriteDouble(scoped ReadOnlySpan<byte> prefix, double value)
    {
        if (!double.IsFinite(value))
        {
            ThrowNotFinite();
        }

        Reserve(prefix.Length + LongestNumber);
        Append(prefix);
        Utf8Formatter.TryFormat(value, Free, out var written);
        _position += written;
    }

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite; JSON has no number for it.</exception>
    public void WriteSingle(scoped ReadOnlySpan<byte> prefix, float value)
    {
        if (!float.IsFinite(value))
        {
            ThrowNotFinite();
        }

        Reserve(prefix.Length + LongestNumber);
        Append(prefix);
        Utf8Formatter.TryFormat(value, Free, out var written);
        _position += written;
    }

    /// <summary>Writes a number with the scale it has: <c>1.50</c> stays <c>1.50</c>.</summary>
    public void WriteDecimal(scoped ReadOnlySpan<byte> prefix, decimal value)
    {
        Reserve(prefix.Length + LongestNumber);
        Append(prefix);
        AppendDecimal(value);
    }

    // hot: OrderWrite
    private void AppendInt64(long value)
    {
        Utf8Formatter.TryFormat(value, Free, out var written);
        _position += written;
    }

    private static void ThrowNotFinite() => throw new ArgumentException(
        "NaN and infinity cannot be written as a JSON number; set NumberHandling to AllowNamedFloatingPointLiterals to write them as strings.");
}
