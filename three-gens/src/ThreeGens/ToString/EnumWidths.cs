using System.Globalization;

namespace ThreeGens.Text;

/// <summary>Reads and writes the numbers of each underlying type.</summary>
internal static class EnumWidths
{
    // System.Enum allows a sign and trailing blanks, and reads numbers in the invariant culture.
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite;

    public static bool IsSigned(this EnumWidth width) => width is EnumWidth.Signed8 or EnumWidth.Signed16 or EnumWidth.Signed32 or EnumWidth.Signed64;

    public static long SignExtend(this EnumWidth width, ulong value) => width switch
    {
        EnumWidth.Signed8 => (sbyte)value,
        EnumWidth.Signed16 => (short)value,
        EnumWidth.Signed32 => (int)value,
        _ => (long)value,
    };

    public static string HexFormat(this EnumWidth width) => width switch
    {
        EnumWidth.Unsigned8 or EnumWidth.Signed8 => "X2",
        EnumWidth.Signed16 or EnumWidth.Unsigned16 => "X4",
        EnumWidth.Signed32 or EnumWidth.Unsigned32 => "X8",
        _ => "X16",
    };

    /// <summary>Reads a number: found, outside the type's range, or not a number at all.</summary>
    public static EnumParseOutcome ParseNumber(this EnumWidth width, ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        if (!Int128.TryParse(text, Style, CultureInfo.InvariantCulture, out var number))
        {
            return IsNumber(text) ? EnumParseOutcome.Overflow : EnumParseOutcome.NotFound;
        }

        var (min, max) = Range(width);
        if (number < min || number > max)
        {
            return EnumParseOutcome.Overflow;
        }

        value = (ulong)number & Mask(width);
        return EnumParseOutcome.Success;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text.TrimEnd();
        digits = digits[0] is '-' or '+' ? digits[1..] : digits;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static (Int128 Min, Int128 Max) Range(EnumWidth width) => width switch
    {
        EnumWidth.Unsigned8 => (byte.MinValue, byte.MaxValue),
        EnumWidth.Signed8 => (sbyte.MinValue, sbyte.MaxValue),
        EnumWidth.Signed16 => (short.MinValue, short.MaxValue),
        EnumWidth.Unsigned16 => (ushort.MinValue, ushort.MaxValue),
        EnumWidth.Signed32 => (int.MinValue, int.MaxValue),
        EnumWidth.Unsigned32 => (uint.MinValue, uint.MaxValue),
        EnumWidth.Signed64 => (long.MinValue, long.MaxValue),
        _ => (ulong.MinValue, ulong.MaxValue),
    };

    private static ulong Mask(EnumWidth width) => width switch
    {
        EnumWidth.Unsigned8 or EnumWidth.Signed8 => byte.MaxValue,
        EnumWidth.Signed16 or EnumWidth.Unsigned16 => ushort.MaxValue,
        EnumWidth.Signed32 or EnumWidth.Unsigned32 => uint.MaxValue,
        _ => ulong.MaxValue,
    };
}
