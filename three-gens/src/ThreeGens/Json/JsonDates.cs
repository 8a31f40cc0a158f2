using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ThreeGens.Json;

/// <summary>Writes dates, times and identifiers with their quotes.</summary>
internal static class JsonDates
{
    /// <value>The number of bytes that every value fits: <c>"2026-11-22T10:20:30.1234567+01:00"</c> has 35.</value>
    public const int Longest = 40;

    // hot: OrderWrite
    public static ref byte DateTime(ref byte at, DateTime value)
    {
        at = ref DateAndTime(ref at, value);
        if (value.Kind == DateTimeKind.Utc)
        {
            at = (byte)'Z';
            at = ref Unsafe.Add(ref at, 1);
        }
        else if (value.Kind == DateTimeKind.Local)
        {
            at = ref Offset(ref at, TimeZoneInfo.Local.GetUtcOffset(value));
        }

        at = (byte)'"';
        return ref Unsafe.Add(ref at, 1);
    }

    public static ref byte DateTimeOffset(ref byte at, DateTimeOffset value)
    {
        at = ref Offset(ref DateAndTime(ref at, value.DateTime), value.Offset);
        at = (byte)'"';
        return ref Unsafe.Add(ref at, 1);
    }

    public static ref byte DateOnly(ref byte at, DateOnly value)
    {
        value.Deconstruct(out var year, out var month, out var day);
        Date(ref at, year, month, day);
        Unsafe.Add(ref at, 11) = (byte)'"';
        return ref Unsafe.Add(ref at, 12);
    }

    public static ref byte TimeSpan(ref byte at, TimeSpan value)
    {
        at = (byte)'"';
        Utf8Formatter.TryFormat(value, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref at, 1), 30), out var written, 'c');
        Unsafe.Add(ref at, written + 1) = (byte)'"';
        return ref Unsafe.Add(ref at, written + 2);
    }

    public static ref byte Guid(ref byte at, Guid value)
    {
        at = (byte)'"';
        value.TryFormat(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref at, 1), 36), out _);
        Unsafe.Add(ref at, 37) = (byte)'"';
        return ref Unsafe.Add(ref at, 38);
    }

    private static ref byte DateAndTime(ref byte at, DateTime value)
    {
        value.Deconstruct(out int year, out int month, out int day);
        Date(ref at, year, month, day);
        var ticks = (ulong)value.Ticks % (ulong)System.TimeSpan.TicksPerDay;
        var allSeconds = (uint)(ticks / (ulong)System.TimeSpan.TicksPerSecond);
        var fraction = (uint)(ticks - (allSeconds * (ulong)System.TimeSpan.TicksPerSecond));
        var minutes = allSeconds / 60;
        Unsafe.Add(ref at, 11) = (byte)'T';
        JsonDigits.Two(ref Unsafe.Add(ref at, 12), (int)(minutes / 60));
        Unsafe.Add(ref at, 14) = (byte)':';
        JsonDigits.Two(ref Unsafe.Add(ref at, 15), (int)(minutes % 60));
        Unsafe.Add(ref at, 17) = (byte)':';
        JsonDigits.Two(ref Unsafe.Add(ref at, 18), (int)(allSeconds - (minutes * 60)));
        at = ref Unsafe.Add(ref at, 20);
        return ref fraction == 0 ? ref at : ref Fraction(ref at, fraction);
    }

    private static ref byte Fraction(ref byte at, uint fraction)
    {
        var digits = 7;
        while (fraction % 10 == 0)
        {
            fraction /= 10;
            digits--;
        }

        at = (byte)'.';
        at = ref Unsafe.Add(ref at, 1);
        JsonDigits.Fixed(ref at, fraction, digits);
        return ref Unsafe.Add(ref at, digits);
    }

    /// <summary>Writes a quote and a date: 11 bytes.</summary>
    private static void Date(ref byte at, int year, int month, int day)
    {
        var century = year / 100;
        at = (byte)'"';
        JsonDigits.Two(ref Unsafe.Add(ref at, 1), century);
        JsonDigits.Two(ref Unsafe.Add(ref at, 3), year - (century * 100));
        Unsafe.Add(ref at, 5) = (byte)'-';
        JsonDigits.Two(ref Unsafe.Add(ref at, 6), month);
        Unsafe.Add(ref at, 8) = (byte)'-';
        JsonDigits.Two(ref Unsafe.Add(ref at, 9), day);
    }

    private static ref byte Offset(ref byte at, TimeSpan offset)
    {
        at = (byte)(offset < System.TimeSpan.Zero ? '-' : '+');
        var minutes = (int)Math.Abs(offset.Ticks / System.TimeSpan.TicksPerMinute);
        JsonDigits.Two(ref Unsafe.Add(ref at, 1), minutes / 60);
        Unsafe.Add(ref at, 3) = (byte)':';
        JsonDigits.Two(ref Unsafe.Add(ref at, 4), minutes % 60);
        return ref Unsafe.Add(ref at, 6);
    }
}
