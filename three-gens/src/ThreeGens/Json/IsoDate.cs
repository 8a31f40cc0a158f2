namespace ThreeGens.Json;

/// <summary>Parses the ISO 8601 forms that JSON writers produce; the rarer ones are left to the framework.</summary>
internal static class IsoDate
{
    private const int SecondsLength = 19;

    /// <summary>Parses <c>yyyy-MM-ddTHH:mm:ss[.f…]</c> with up to seven digits of fraction at the start of a text.</summary>
    // hot: OrderRead
    public static bool TryParse(ReadOnlySpan<byte> text, out long ticks, out int consumed)
    {
        ticks = 0;
        consumed = 0;
        if (text.Length < SecondsLength || text[10] != 'T' || text[13] != ':' || text[16] != ':'
            || !TryParseDate(text, out var days))
        {
            return false;
        }

        var hour = TwoDigits(text, 11);
        var minute = TwoDigits(text, 14);
        var second = TwoDigits(text, 17);
        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        consumed = SecondsLength;
        ticks = (days * TimeSpan.TicksPerDay) + (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond);
        return text.Length == SecondsLength || text[SecondsLength] != '.' || TryAddFraction(text, ref ticks, ref consumed);
    }

    /// <summary>Parses <c>yyyy-MM-dd</c> at the start of a text of at least ten bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="days">Days since 0001-01-01.</param>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out int days)
    {
        days = 0;
        var century = TwoDigits(text, 0);
        var yearOfCentury = TwoDigits(text, 2);
        var month = TwoDigits(text, 5);
        var day = TwoDigits(text, 8);
        if (text[4] != '-' || text[7] != '-' || century > 99 || yearOfCentury > 99 || month is 0 or > 12 || day is 0 or > 31)
        {
            return false;
        }

        var year = (int)((century * 100) + yearOfCentury);
        if (year == 0 || day > DateTime.DaysInMonth(year, (int)month))
        {
            return false;
        }

        days = new DateOnly(year, (int)month, (int)day).DayNumber;
        return true;
    }

    /// <summary>Parses <c>Z</c> or <c>±hh:mm</c>, the whole text.</summary>
    public static bool TryParseOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.Length == 1 && text[0] == 'Z')
        {
            return true;
        }

        if (text.Length != 6 || text[3] != ':' || text[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        var hour = TwoDigits(text, 1);
        var minute = TwoDigits(text, 4);
        if (hour > 13 || minute > 59)
        {
            return false;
        }

        var minutes = (int)((hour * 60) + minute);
        offset = TimeSpan.FromMinutes(text[0] == '-' ? -minutes : minutes);
        return true;
    }

    private static bool TryAddFraction(ReadOnlySpan<byte> text, ref long ticks, ref int consumed)
    {
        var unit = TimeSpan.TicksPerSecond;
        var i = SecondsLength + 1;
        for (; i < text.Length && (uint)(text[i] - '0') <= 9; i++)
        {
            unit /= 10;
            if (unit == 0)
            {
                return false;
            }

            ticks += (text[i] - '0') * unit;
        }

        consumed = i;
        return i > SecondsLength + 1;
    }

    /// <summary>Gives two digits as a number; anything else gives more than 99.</summary>
    private static uint TwoDigits(ReadOnlySpan<byte> text, int index)
    {
        var tens = (uint)(text[index] - '0');
        var ones = (uint)(text[index + 1] - '0');
        return tens > 9 || ones > 9 ? uint.MaxValue : (tens * 10) + ones;
    }
}
