using System.Globalization;
using System.Text;

namespace ValidatorRs.Formats;

/// <summary>Recognises time zones, schedules, and dates in Go's layouts.</summary>
internal static class Moments
{
    /// <summary>A zone of the IANA database; neither empty nor "local".</summary>
    public static bool IsTimeZone(string value) =>
        value.Length > 0 && Ascii.IsValid(value) && !value.Equals("local", StringComparison.OrdinalIgnoreCase)
        && !value.Contains("..", StringComparison.Ordinal) && value[0] is not ('/' or '\\') && TimeZoneInfo.TryFindSystemTimeZoneById(value, out _);

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
        DateTime.TryParseExact(value, layout.AsSpan().ContainsAnyInRange('0', '9') ? GoLayout.ToNet(layout) : layout, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

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
