using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace ThreeGens.Json;

public ref partial struct JsonOutput
{
    // "2026-11-22T10:20:30.1234567+01:00" with its quotes has 35 bytes; a TimeSpan "-10675199.02:48:05.4775808" 28.
    private const int LongestDate = 40;

    /// <summary>Writes an instant as ISO 8601 with the fraction it needs and its kind: nothing, <c>Z</c> or the local offset.</summary>
    public void WriteDateTime(scoped ReadOnlySpan<byte> prefix, DateTime value)
    {
        Reserve(prefix.Length + LongestDate);
        Append(prefix);
        WriteByte((byte)'"');
        AppendDateAndTime(value);
        switch (value.Kind)
        {
            case DateTimeKind.Utc:
                WriteByte((byte)'Z');
                break;
            case DateTimeKind.Local:
                AppendOffset(TimeZoneInfo.Local.GetUtcOffset(value));
                break;
            default:
                break;
        }

        WriteByte((byte)'"');
    }

    /// <summary>Writes an instant as ISO 8601 with the fraction it needs and its offset.</summary>
    public void WriteDateTimeOffset(scoped ReadOnlySpan<byte> prefix, DateTimeOffset value)
    {
        Reserve(prefix.Length + LongestDate);
        Append(prefix);
        WriteByte((byte)'"');
        AppendDateAndTime(value.DateTime);
        AppendOffset(value.Offset);
        WriteByte((byte)'"');
    }

    /// <summary>Writes <c>"yyyy-MM-dd"</c>.</summary>
    public void WriteDateOnly(scoped ReadOnlySpan<byte> prefix, DateOnly value)
    {
        Reserve(prefix.Length + LongestDate);
        Append(prefix);
        WriteByte((byte)'"');
        value.Deconstruct(out var year, out var month, out var day);
        AppendDate(year, month, day);
        WriteByte((byte)'"');
    }

    /// <summary>Writes <c>"HH:mm:ss"</c>, with seven digits of fraction where it has one.</summary>
    public void WriteTimeOnly(scoped ReadOnlySpan<byte> prefix, TimeOnly value) => WriteTimeSpan(prefix, value.ToTimeSpan());

    /// <summary>Writes the constant format of .NET, <c>"[-][d.]hh:mm:ss[.fffffff]"</c>.</summary>
    public void WriteTimeSpan(scoped ReadOnlySpan<byte> prefix, TimeSpan value)
    {
        Reserve(prefix.Length + LongestDate);
        Append(prefix);
        WriteByte((byte)'"');
        Utf8Formatter.TryFormat(value, Free, out var written, 'c');
        _position += written;
        WriteByte((byte)'"');
    }

    /// <summary>Writes the 36 characters of the hyphenated form.</summary>
    public void WriteGuid(scoped ReadOnlySpan<byte> prefix, Guid value)
    {
        Reserve(prefix.Length + LongestDate);
        Append(prefix);
        WriteByte((byte)'"');
        value.TryFormat(Free, out var written);
        _position += written;
        WriteByte((byte)'"');
    }

    // hot: OrderWrite
    private void AppendDateAndTime(DateTime value)
    {
        var date = DateOnly.FromDateTime(value);
        date.Deconstruct(out var year, out var month, out var day);
        AppendDate(year, month, day);
        WriteByte((byte)'T');
        var ticks = value.TimeOfDay.Ticks;
        var seconds = (int)(ticks / TimeSpan.TicksPerSecond);
        var fraction = (int)(ticks - (seconds * TimeSpan.TicksPerSecond));
        AppendTwoDigits(seconds / 3600);
        WriteByte((byte)':');
        AppendTwoDigits(seconds / 60 % 60);
        WriteByte((byte)':');
        AppendTwoDigits(seconds % 60);
        if (fraction != 0)
        {
            AppendFraction(fraction);
        }
    }

    private void AppendFraction(int fraction)
    {
        WriteByte((byte)'.');
        var divisor = 1_000_000;
        while (fraction != 0)
        {
            var digit = fraction / divisor;
            WriteByte((byte)('0' + digit));
            fraction -= digit * divisor;
            divisor /= 10;
        }
    }

    private void AppendDate(int year, int month, int day)
    {
        AppendTwoDigits(year / 100);
        AppendTwoDigits(year % 100);
        WriteByte((byte)'-');
        AppendTwoDigits(month);
        WriteByte((byte)'-');
        AppendTwoDigits(day);
    }

    private void AppendOffset(TimeSpan offset)
    {
        WriteByte((byte)(offset < TimeSpan.Zero ? '-' : '+'));
        var minutes = (int)Math.Abs(offset.Ticks / TimeSpan.TicksPerMinute);
        AppendTwoDigits(minutes / 60);
        WriteByte((byte)':');
        AppendTwoDigits(minutes % 60);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendTwoDigits(int value)
    {
        var tens = value / 10;
        WriteByte((byte)('0' + tens));
        WriteByte((byte)('0' + (value - (tens * 10))));
    }
}
