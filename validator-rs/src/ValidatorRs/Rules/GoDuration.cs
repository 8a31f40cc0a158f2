using System.Globalization;

namespace ValidatorRs.Rules;

/// <summary>Reads durations as Go writes them: <c>1h30m</c>, <c>-1.5s</c>, <c>200ms</c>, <c>0</c>.</summary>
/// <remarks>The grammar of <c>time.ParseDuration</c>; anything else is tried as .NET's <c>hh:mm:ss</c>.</remarks>
internal static class GoDuration
{
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789.");

    /// <exception cref="FormatException">The text is no duration.</exception>
    public static TimeSpan Parse(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var clock))
        {
            return clock;
        }

        var rest = text.AsSpan();
        var negative = !rest.IsEmpty && rest[0] == '-';
        rest = !rest.IsEmpty && rest[0] is '-' or '+' ? rest[1..] : rest;
        if (rest is "0")
        {
            return TimeSpan.Zero;
        }

        decimal ticks = 0;
        if (rest.IsEmpty)
        {
            throw Bad(text);
        }

        while (!rest.IsEmpty)
        {
            var number = rest.IndexOfAnyExcept(Digits);
            if (number <= 0 || !decimal.TryParse(rest[..number], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            {
                throw Bad(text);
            }

            rest = rest[number..];
            var unit = rest.IndexOfAny(Digits);
            unit = unit < 0 ? rest.Length : unit;
            ticks += amount * TicksPer(rest[..unit], text);
            rest = rest[unit..];
        }

        return ticks > long.MaxValue ? throw Bad(text) : TimeSpan.FromTicks((long)(negative ? -ticks : ticks));
    }

    private static decimal TicksPer(ReadOnlySpan<char> unit, string text) => unit switch
    {
        "ns" => 0.01m,
        "us" or "µs" or "μs" => TimeSpan.TicksPerMicrosecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        _ => throw Bad(text),
    };

    private static FormatException Bad(string text) => new($"'{text}' is no duration such as 1h30m");
}
