using System.Globalization;
using System.Numerics;

namespace ThreeGens.Json;

public ref partial struct JsonOutput
{
    // The longest of bounded length is Int128 with 40 bytes.
    private const int LongestNumber = 48;

    /// <summary>Writes a number.</summary>
    public void WriteInt32(scoped ReadOnlySpan<byte> prefix, int value) => WriteInt64(prefix, value);

    /// <summary>Writes a number.</summary>
    public void WriteInt64(scoped ReadOnlySpan<byte> prefix, long value) =>
        Commit(ref JsonPut.Int64(ref Reserve(prefix.Length + LongestNumber), prefix, value));

    /// <summary>Writes a number.</summary>
    public void WriteUInt64(scoped ReadOnlySpan<byte> prefix, ulong value) =>
        Commit(ref JsonPut.UInt64(ref Reserve(prefix.Length + LongestNumber), prefix, value));

    /// <summary>Writes a number of a type that formats itself: <see cref="Int128"/>, <see cref="UInt128"/>, <see cref="Half"/>, <see cref="BigInteger"/>.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite; JSON has no number for it.</exception>
    public void WriteNumber<T>(scoped ReadOnlySpan<byte> prefix, T value)
        where T : INumberBase<T>
    {
        if (!T.IsFinite(value))
        {
            JsonFloats.ThrowNotFinite();
        }

        Commit(ref JsonPut.Raw(ref Reserve(prefix.Length + LongestNumber), prefix));
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
    public void WriteDouble(scoped ReadOnlySpan<byte> prefix, double value) =>
        Commit(ref JsonPut.Double(ref Reserve(prefix.Length + LongestNumber), prefix, value));

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite; JSON has no number for it.</exception>
    public void WriteSingle(scoped ReadOnlySpan<byte> prefix, float value) =>
        Commit(ref JsonPut.Single(ref Reserve(prefix.Length + LongestNumber), prefix, value));

    /// <summary>Writes a number with the scale it has: <c>1.50</c> stays <c>1.50</c>.</summary>
    public void WriteDecimal(scoped ReadOnlySpan<byte> prefix, decimal value) =>
        Commit(ref JsonPut.Decimal(ref Reserve(prefix.Length + LongestNumber), prefix, value));
}
