using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ThreeGens.Json;

public ref partial struct JsonInput
{
    /// <summary>Reads a whole number.</summary>
    /// <exception cref="JsonReadException">No number comes next, or it does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadInt32()
    {
        var value = ReadInt64(out var start);
        if ((int)value != value)
        {
            FailNumber<int>(start);
        }

        return (int)value;
    }

    /// <summary>Reads a whole number.</summary>
    /// <exception cref="JsonReadException">No number comes next, or it does not fit.</exception>
    public long ReadInt64() => ReadInt64(out _);

    /// <summary>Reads a whole number of up to 32 bits.</summary>
    /// <exception cref="JsonReadException">No number comes next, or it does not fit <typeparamref name="T"/>.</exception>
    public T ReadSmallInteger<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var value = ReadInt64(out var start);
        var small = T.CreateTruncating(value);
        // System.Text.Json refuses -0 for unsigned types: they have no sign.
        if (long.CreateTruncating(small) != value || (T.IsZero(T.MinValue) && At(start) == '-'))
        {
            FailNumber<T>(start);
        }

        return small;
    }

    /// <summary>Reads a whole number.</summary>
    /// <exception cref="JsonReadException">No number comes next, or it does not fit.</exception>
    public ulong ReadUInt64()
    {
        var token = ReadNumberToken(out var start);
        if (!Utf8Parser.TryParse(token, out ulong value, out var consumed) || consumed != token.Length)
        {
            FailNumber<ulong>(start);
        }

        return value;
    }

    /// <summary>Reads a number of a type that parses itself: <see cref="Int128"/>, <see cref="UInt128"/>, <see cref="Half"/>, <see cref="BigInteger"/>.</summary>
    /// <exception cref="JsonReadException">No number comes next, or it does not fit <typeparamref name="T"/>.</exception>
    public T ReadNumber<T>()
        where T : INumberBase<T>
    {
        var token = ReadNumberToken(out var start);
        var isWhole = typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128) || typeof(T) == typeof(BigInteger);
        var style = isWhole ? NumberStyles.AllowLeadingSign : NumberStyles.Float;
        if (!T.TryParse(token, style, CultureInfo.InvariantCulture, out var value) || !T.IsFinite(value))
        {
            FailNumber<T>(start);
        }

        return value!;
    }

    /// <summary>Reads the nearest binary64 number; beyond the range it is infinite, as in System.Text.Json.</summary>
    /// <exception cref="JsonReadException">No number comes next.</exception>
    // hot: OrderRead
    public double ReadDouble()
    {
        if (TryReadShort(out var digits, out var scale, out var isNegative))
        {
            // Both operands are exact below 2^53 and 10^22, so the one division rounds correctly (Clinger, 1990).
            var value = scale == 0 ? digits : digits / (double)JsonDigits.PowerOfTen(scale);
            return isNegative ? -value : value;
        }

        var token = ReadNumberToken(out var start);
        if (!Utf8Parser.TryParse(token, out double slow, out var consumed) || consumed != token.Length)
        {
            FailNumber<double>(start);
        }

        return slow;
    }

    /// <summary>Reads the nearest binary32 number; beyond the range it is infinite, as in System.Text.Json.</summary>
    /// <exception cref="JsonReadException">No number comes next.</exception>
    public float ReadSingle()
    {
        var token = ReadNumberToken(out var start);
        if (!Utf8Parser.TryParse(token, out float value, out var consumed) || consumed != token.Length)
        {
            FailNumber<float>(start);
        }

        return value;
    }

    /// <summary>Reads a decimal number and keeps its scale: <c>1.50</c> stays <c>1.50</c>.</summary>
    /// <exception cref="JsonReadException">No number comes next, or it does not fit.</exception>
    // hot: OrderRead
    public decimal ReadDecimal()
    {
        if (TryReadShort(out var digits, out var scale, out var isNegative))
        {
            return new decimal((int)digits, (int)(digits >> 32), 0, isNegative && digits != 0, (byte)scale);
        }

        var token = ReadNumberToken(out var start);
        if (!Utf8Parser.TryParse(token, out decimal value, out var consumed, token.IndexOfAny("eE"u8) < 0 ? default : 'e')
            || consumed != token.Length)
        {
            FailNumber<decimal>(start);
        }

        return value;
    }

    /// <summary>Passes over a number and checks its grammar.</summary>
    /// <param name="start">The offset of its first byte.</param>
    /// <exception cref="JsonReadException">No number comes next, or it breaks RFC 8259 section 6.</exception>
    public ReadOnlySpan<byte> ReadNumberToken(out int start)
    {
        var first = Peek();
        start = _position;
        if (first != '-' && !IsDigit(first))
        {
            Fail(start, $"Expected a number, found {Describe(start)}.");
        }

        var length = JsonNumber.Length(_json[start..]);
        if (length < 0)
        {
            Fail(start, $"Expected a number as in RFC 8259 section 6, found {Describe(start)}.");
        }

        _position += length;
        return _json.Slice(start, length);
    }

    // hot: OrderRead
    private long ReadInt64(out int start)
    {
        var first = Peek();
        start = _position;
        var i = start;
        var isNegative = first == '-';
        if (isNegative)
        {
            i++;
        }

        var firstDigit = i;
        long value = 0;
        // 18 digits cannot overflow.
        var limit = Math.Min(_json.Length, i + 18);
        for (uint digit; i < limit && (digit = (uint)(At(i) - '0')) <= 9; i++)
        {
            value = (value * 10) + digit;
        }

        var count = i - firstDigit;
        var isPlain = count > 0 && (count == 1 || At(firstDigit) != '0')
            && (i == _json.Length || !ContinuesNumber(At(i)));
        if (!isPlain)
        {
            return ReadLongInt64(start);
        }

        _position = i;
        return isNegative ? -value : value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ReadLongInt64(int start)
    {
        var token = ReadNumberToken(out _);
        if (!Utf8Parser.TryParse(token, out long value, out var consumed) || consumed != token.Length)
        {
            FailNumber<long>(start);
        }

        return value;
    }

    /// <summary>Reads a number of at most 15 digits without exponent, or leaves it.</summary>
    private bool TryReadShort(out long digits, out int scale, out bool isNegative)
    {
        digits = 0;
        scale = 0;
        isNegative = Peek() == '-';
        var i = _position + (isNegative ? 1 : 0);
        var firstDigit = i;
        var limit = Math.Min(_json.Length, i + 16);
        for (uint digit; i < limit && (digit = (uint)(At(i) - '0')) <= 9; i++)
        {
            digits = (digits * 10) + digit;
        }

        var whole = i - firstDigit;
        if (whole == 0 || (whole > 1 && At(firstDigit) == '0'))
        {
            return false;
        }

        if (i < limit && At(i) == '.')
        {
            var firstOfFraction = ++i;
            for (uint digit; i < limit && (digit = (uint)(At(i) - '0')) <= 9; i++)
            {
                digits = (digits * 10) + digit;
            }

            scale = i - firstOfFraction;
            if (scale == 0)
            {
                return false;
            }
        }

        if (whole + scale > 15 || (i < _json.Length && ContinuesNumber(At(i))))
        {
            return false;
        }

        _position = i;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ContinuesNumber(byte next) => IsDigit(next) || next is (byte)'.' or (byte)'e' or (byte)'E';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDigit(int next) => (uint)(next - '0') <= 9;

    private readonly void FailNumber<T>(int start) =>
        Fail(start, $"The number {Describe(start)} does not fit {typeof(T).Name}.");
}
