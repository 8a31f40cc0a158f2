using System.Globalization;

namespace Lab.Capstone.Reports;

/// <summary>Formats numbers for reports, the same under every culture.</summary>
internal static class InvariantText
{
    /// <summary>Formats a whole number with thousands separators.</summary>
    public static string Invariant(this int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Formats a whole number with thousands separators.</summary>
    public static string Invariant(this long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Formats a number with at most two digits after the point.</summary>
    public static string Invariant(this double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
