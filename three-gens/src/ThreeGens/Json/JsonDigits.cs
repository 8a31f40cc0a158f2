using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ThreeGens.Json;

/// <summary>Writes digits into memory that the caller has made sure of.</summary>
internal static class JsonDigits
{
    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    // An array: a span over constants costs an allocation in code that is not optimised.
    private static readonly ulong[] Powers =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ];

    /// <summary>Gives 10 to a power from 0 to 19.</summary>
    public static ulong PowerOfTen(int exponent) => Powers[exponent];

    /// <summary>Writes a number, at most 20 bytes.</summary>
    public static ref byte Signed(ref byte at, long value)
    {
        if (value >= 0)
        {
            return ref Unsigned(ref at, (ulong)value);
        }

        at = (byte)'-';
        return ref Unsigned(ref Unsafe.Add(ref at, 1), (ulong)-value);
    }

    /// <summary>Writes a number, at most 20 bytes.</summary>
    // hot: OrderWrite
    public static ref byte Unsigned(ref byte at, ulong value)
    {
        if (value < 10)
        {
            at = (byte)('0' + value);
            return ref Unsafe.Add(ref at, 1);
        }

        var count = Count(value);
        Fixed(ref at, value, count);
        return ref Unsafe.Add(ref at, count);
    }

    /// <summary>Writes a number with leading zeros.</summary>
    /// <param name="at">Where.</param>
    /// <param name="value">A number of at most <paramref name="count"/> digits.</param>
    /// <param name="count">The number of digits.</param>
    public static void Fixed(ref byte at, ulong value, int count)
    {
        for (; count >= 2; count -= 2)
        {
            var rest = value / 100;
            Two(ref Unsafe.Add(ref at, count - 2), (int)(value - (rest * 100)));
            value = rest;
        }

        if (count > 0)
        {
            at = (byte)('0' + value);
        }
    }

    /// <summary>Writes a number from 0 to 99 with two digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Two(ref byte at, int value) => Unsafe.WriteUnaligned(
        ref at, Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(Pairs), value * 2)));

    private static int Count(ulong value)
    {
        // 1233 / 4096 is log10(2), near enough for 64 bits; one comparison mends the guess.
        var guess = ((BitOperations.Log2(value) + 1) * 1233) >> 12;
        return value < Powers[guess] ? guess : guess + 1;
    }
}
