using System.Buffers;
using System.Globalization;

namespace ValidatorRs.Formats;

/// <summary>Recognises time zones, schedules, and dates in Go's layouts.</summary>
internal static class Moments
{
    // The look-up of the system finds UTC behind other signs too.
    private static readonly SearchValues<char> ZoneText = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_+-");

    /// <summary>A zone of the IANA database; neither empty nor "local".</summary>
    // .NET ignores the case of UTC, and that of every name it was asked for before.
    public static bool IsTimeZone(string value) =>
        value.Length > 0 && !value.AsSpan().ContainsAnyExcept(ZoneText) && !value.Equals("local", StringComparison.OrdinalIgnoreCase)
        && !value.Contains("..", StringComparison.Ordinal) && value[0] is not ('/' or '\\') && TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone)
        && zone.Id == value;

    /// <summary>Five or six fields, or a name such as <c>@daily</c>, or <c>@every 1h30m</c>.</summary>
    public static bool IsCron(string value)
    {
        if (value.StartsWith("@every ", StringComparison.Ordinal))
        {
            return IsDuration(value[7..]);
        }

        if (value is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@hourly" or "@reboot" or "@midnight")
        {
            return true;
        }

        var fields = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return fields.Length is >= 5 and <= 7 && fields.All(f => f.All(c => char.IsAsciiLetterOrDigit(c) || c is '*' or ',' or '-' or '/' or '?' or '#'));
    }

    /// <summary>Tells whether a text is a moment in a Go layout such as <c>2006-01-02</c>; any other layout is taken as .NET's.</summary>
    public static bool IsInLayout(string value, string layout) =>
        IsGo(layout) ? GoMoment.Matches(value, layout) : DateTime.TryParseExact(value, layout, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Gives the layout back when it is one.</summary>
    /// <exception cref="FormatException">It is not; found here, not at the first value.</exception>
    public static string Layout(string layout)
    {
        try
        {
            _ = IsGo(layout) ? "" : DateTime.MinValue.ToString(layout, CultureInfo.InvariantCulture);
            return layout;
        }
        catch (FormatException)
        {
            throw new FormatException($"'{layout}' is no layout such as 2006-01-02 or yyyy-MM-dd");
        }
    }

    private static bool IsGo(string layout) => layout.AsSpan().ContainsAnyInRange('0', '9');

    private static bool IsDuration(string text)
    {
        try
        {
            Rules.GoDuration.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
