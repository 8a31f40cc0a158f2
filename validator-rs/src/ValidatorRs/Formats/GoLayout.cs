namespace ValidatorRs.Formats;

/// <summary>Finds the elements of Go's date layouts, written as a reference date: <c>Mon Jan 2 15:04:05 MST 2006</c>.</summary>
/// <remarks>The elements of Go's package time, in the order in which it looks for them.</remarks>
internal static class GoLayout
{
    /// <summary>Finds the first element of a layout; the length of the text before it, its own length, and what it is.</summary>
    public static (int Before, int Length, GoLayoutElement Element) Next(ReadOnlySpan<char> layout)
    {
        for (var at = 0; at < layout.Length; at++)
        {
            var (length, element) = At(layout[at..]);
            if (length > 0)
            {
                return (at, length, element);
            }
        }

        return (layout.Length, 0, GoLayoutElement.End);
    }

    private static (int Length, GoLayoutElement Element) At(ReadOnlySpan<char> rest) => rest switch
    {
        ['J', 'a', 'n', 'u', 'a', 'r', 'y', ..] => (7, GoLayoutElement.LongMonth),
        ['J', 'a', 'n', ..] when !BeginsWithLowerCase(rest[3..]) => (3, GoLayoutElement.Month),
        ['M', 'o', 'n', 'd', 'a', 'y', ..] => (6, GoLayoutElement.LongWeekDay),
        ['M', 'o', 'n', ..] when !BeginsWithLowerCase(rest[3..]) => (3, GoLayoutElement.WeekDay),
        ['M', 'S', 'T', ..] => (3, GoLayoutElement.ZoneName),
        ['0', '0', '2', ..] => (3, GoLayoutElement.ZeroYearDay),
        ['0', '1', ..] => (2, GoLayoutElement.ZeroMonth),
        ['0', '2', ..] => (2, GoLayoutElement.ZeroDay),
        ['0', '3', ..] => (2, GoLayoutElement.ZeroHour12),
        ['0', '4', ..] => (2, GoLayoutElement.ZeroMinute),
        ['0', '5', ..] => (2, GoLayoutElement.ZeroSecond),
        ['0', '6', ..] => (2, GoLayoutElement.Year),
        ['1', '5', ..] => (2, GoLayoutElement.Hour),
        ['1', ..] => (1, GoLayoutElement.MonthNumber),
        ['2', '0', '0', '6', ..] => (4, GoLayoutElement.LongYear),
        ['2', ..] => (1, GoLayoutElement.Day),
        ['_', '2', '0', '0', '6', ..] => default,
        ['_', '2', ..] => (2, GoLayoutElement.SpaceDay),
        ['_', '_', '2', ..] => (3, GoLayoutElement.SpaceYearDay),
        ['3', ..] => (1, GoLayoutElement.Hour12),
        ['4', ..] => (1, GoLayoutElement.Minute),
        ['5', ..] => (1, GoLayoutElement.Second),
        ['P', 'M', ..] => (2, GoLayoutElement.UpperHalf),
        ['p', 'm', ..] => (2, GoLayoutElement.LowerHalf),
        ['-' or 'Z', '0', '7', ..] => Zone(rest),
        ['.' or ',', '0' or '9', ..] => Fraction(rest),
        _ => default,
    };

    private static (int Length, GoLayoutElement Element) Zone(ReadOnlySpan<char> rest)
    {
        var mayBeZ = rest[0] == 'Z';
        return rest[3..] switch
        {
            // Go never takes a Z for these two.
            ['0', '0', '0', '0', ..] => (7, GoLayoutElement.ZoneSeconds),
            [':', '0', '0', ':', '0', '0', ..] => (9, GoLayoutElement.ZoneColonSeconds),
            ['0', '0', ..] => (5, mayBeZ ? GoLayoutElement.ZoneOrZ : GoLayoutElement.Zone),
            [':', '0', '0', ..] => (6, mayBeZ ? GoLayoutElement.ZoneColonOrZ : GoLayoutElement.ZoneColon),
            _ => (3, mayBeZ ? GoLayoutElement.ZoneHoursOrZ : GoLayoutElement.ZoneHours),
        };
    }

    private static (int Length, GoLayoutElement Element) Fraction(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && rest[end] == rest[1])
        {
            end++;
        }

        // Another digit after them makes them part of something else.
        return end < rest.Length && char.IsAsciiDigit(rest[end]) ? default : (end, rest[1] == '0' ? GoLayoutElement.Fraction : GoLayoutElement.OptionalFraction);
    }

    private static bool BeginsWithLowerCase(ReadOnlySpan<char> text) => text is [>= 'a' and <= 'z', ..];
}
