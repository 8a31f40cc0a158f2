using System.Globalization;
using System.Numerics;

namespace ValidatorRs.Rules;

/// <summary>Reads the number that a size rule compares with, in the type that it is compared in.</summary>
/// <remarks>Compiled into the analyzers too, for netstandard2.0.</remarks>
internal static class SizeLimit
{
    /// <exception cref="FormatException">The text is no whole number, or out of range.</exception>
    public static long Whole(string text) => IsOctalInGo(text) ? throw Octal(text) : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Bad(text, IsWhole(text), "whole number", long.MinValue, long.MaxValue);

    /// <exception cref="FormatException">The text is no whole number from 0, or out of range.</exception>
    public static ulong Natural(string text) => IsOctalInGo(text) ? throw Octal(text) : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Bad(text, IsWhole(text) && text[0] != '-', "whole number from 0", ulong.MinValue, ulong.MaxValue);

    /// <exception cref="FormatException">The text is no number, or out of range.</exception>
    // What is out of range is read as infinity, which may also be meant.
    public static double Real(string text) => IsReal(text, out var value) && (!double.IsInfinity(value) || !text.Any(c => c is >= '0' and <= '9'))
        ? value
        : throw Bad(text, IsReal(text, out _), "number", double.MinValue, double.MaxValue);

    /// <exception cref="FormatException">The text is no decimal number, or out of range.</exception>
    public static decimal Exact(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Bad(text, IsReal(text, out _), "decimal number", decimal.MinValue, decimal.MaxValue);

    // In Go's rule strings a zero before a whole number stands for octal.
    private static bool IsOctalInGo(string text)
    {
        var digits = text.TrimStart('-', '+');
        return digits.Length > 1 && digits[0] == '0' && digits.All(c => c is >= '0' and <= '9');
    }

    /// <summary>Tells what is wrong with a parameter that fits values of no type whatever; null for nothing.</summary>
    /// <remarks>Texts are equal to anything; a rule for moments has no parameter.</remarks>
    public static string? ProblemForAny(string code, string parameter) =>
        code is "eq" or "ne" || (IsReal(parameter, out _) && !IsOctalInGo(parameter)) || IsDuration(parameter) ? null : $"'{parameter}' is neither a number nor a duration";

    private static bool IsDuration(string text)
    {
        try
        {
            GoDuration.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static FormatException Octal(string text) => new($"'{text}' begins with a zero, which stands for octal in Go; write the number without it");

    private static bool IsWhole(string text) => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsReal(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsNaN(value);

    // A number that is too large for the type is one all the same.
    private static FormatException Bad(string text, bool isNumber, string kind, IFormattable min, IFormattable max) => new(isNumber
        ? $"'{text}' is out of range: it must lie between {min.ToString(null, CultureInfo.InvariantCulture)} and {max.ToString(null, CultureInfo.InvariantCulture)}"
        : $"'{text}' is no {kind}");
}
