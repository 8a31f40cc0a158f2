using System.Globalization;
using Microsoft.CodeAnalysis;
using ValidatorRs.Analyzers.Reading;
using ValidatorRs.Analyzers.Symbols;

namespace ValidatorRs.Analyzers.Rules;

/// <summary>Reads the limits of <c>[Range]</c> and finds what is wrong with them.</summary>
internal static class RangeLimits
{
    /// <summary>How the message about swapped limits begins.</summary>
    public const string Above = "the minimum";

    public static string? Problem(WrittenAttribute range)
    {
        if (range.Data.AttributeConstructor!.Parameters.Length == 3 && Unreadable(range) is { } unreadable)
        {
            return unreadable;
        }

        if (Order(range) is not { } order)
        {
            return null;
        }

        return order > 0 ? $"{Above} {Text(range, 0)} is greater than the maximum {Text(range, 1)}"
            : order == 0 && (range.Named("MinimumIsExclusive") is true || range.Named("MaximumIsExclusive") is true) ? $"the only value {Text(range, 0)} is excluded"
            : null;
    }

    // How the minimum compares with the maximum; null when that is not known.
    private static int? Order(WrittenAttribute range)
    {
        if (Bounds.OfRange(range) is var (min, max))
        {
            return min.CompareTo(max);
        }

        return range.Argument(0) is ITypeSymbol type && Moment(type, range.Argument(1)) is { } first && Moment(type, range.Argument(2)) is { } last ? first.CompareTo(last) : null;
    }

    private static long? Moment(ITypeSymbol type, object? text) =>
        text is not string written ? null
        : type.SpecialType == SpecialType.System_DateTime && DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.Ticks
        : Carriers.IsSystem(type, "TimeSpan") && TimeSpan.TryParse(written, CultureInfo.InvariantCulture, out var duration) ? duration.Ticks
        : null;

    private static string? Unreadable(WrittenAttribute range)
    {
        if (range.Argument(0) is not ITypeSymbol type)
        {
            return null;
        }

        foreach (var limit in new[] { range.Argument(1), range.Argument(2) })
        {
            if (limit is string text && IsNumber(type, text) is false)
            {
                return $"the limit '{text}' is no {Carriers.Text(type)}";
            }
        }

        return null;
    }

    // A comma may be a decimal point where the program runs.
    private static bool? IsNumber(ITypeSymbol type, string text) => type.SpecialType switch
    {
        SpecialType.System_Int32 => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        SpecialType.System_Int64 => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        SpecialType.System_Decimal => decimal.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        SpecialType.System_Double => double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ => null,
    };

    private static string Text(WrittenAttribute range, int index) =>
        Convert.ToString(range.Argument(range.Data.AttributeConstructor!.Parameters.Length - 2 + index), CultureInfo.InvariantCulture);
}
