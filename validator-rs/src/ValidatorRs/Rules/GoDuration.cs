using System.Globalization;

namespace ValidatorRs.Rules;

/// <summary>Reads durations as Go writes them: <c>1h30m</c>, <c>-1.5s</c>, <c>200ms</c>, <c>0</c>.</summary>
/// <remarks>
/// The grammar of <c>time.ParseDuration</c>; anything else is tried as .NET's <c>hh:mm:ss</c>. Compiled into the analyzers too, for
/// netstandard2.0.
/// </remarks>
internal static class GoDuration
{
    private const long TicksPerMicrosecond = 10;

    /// <exception cref="FormatException">The text is no duration.</exception>
    public static TimeSpan Parse(string text)
    {
        if (text.AsSpan().IndexOf(':') >= 0 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var clock))
        {
            return clock;
        }

        var start = text is ['-' or '+', ..] ? 1 : 0;
        if (text.Length - start == 1 && text[start] == '0')
        {
            return TimeSpan.Zero;
        }

        if (text.Length == start)
        {
            throw Bad(text);
        }

        decimal ticks = 0;
        while (start < text.Length)
        {
            var unit = EndOf(text, start, digits: true);
            var number = text.Substring(start, unit - start);
            if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                || amount > long.MaxValue)
            {
                throw Bad(text);
            }

            start = EndOf(text, unit, digits: false);
            var scale = TicksPer(text.Substring(unit, start - unit), text);
            ticks += amount > long.MaxValue / scale ? throw Bad(text) : amount * scale;
        }

        return ticks > long.MaxValue ? throw Bad(text) : TimeSpan.FromTicks((long)(text[0] == '-' ? -ticks : ticks));
    }

    private static int EndOf(string text, int at, bool digits)
    {
        while (at < text.Length && text[at] is (>= '0' and <= '9') or '.' == digits)
        {
            at++;
        }

        return at;
    }

    private static decimal TicksPer(string unit, string text) => unit switch
    {
        "ns" => 0.01m,
        "us" or "µs" or "μs" => TicksPerMicrosecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        _ => throw Bad(text),
    };

    private static FormatException Bad(string text) => new($"'{text}' is no duration such as 1h30m");
}
