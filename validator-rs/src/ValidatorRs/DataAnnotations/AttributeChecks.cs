using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using ValidatorRs.Rules;

namespace ValidatorRs.DataAnnotations;

/// <summary>Our own checks for the framework's attributes, for the types where they are worth having; null values never get here.</summary>
/// <remarks>Each is compared with the attribute itself over generated values by a test.</remarks>
internal static class AttributeChecks
{
    private static readonly MethodInfo ListCount = typeof(AttributeChecks).GetMethod(nameof(ListCountBetween))!;

    /// <summary>Finds the check for exactly this attribute type and value type; null leaves the judgement to the attribute.</summary>
    public static RuleCall? Find(ValidationAttribute attribute, Type valueType)
    {
        var type = Nullable.GetUnderlyingType(valueType) ?? valueType;
        return attribute switch
        {
            RequiredAttribute required => type == typeof(string) && !required.AllowEmptyStrings ? StaticCall.Of<string>(NotBlank) with { Check = new NotBlankCheck() }
                : type == typeof(object) && !required.AllowEmptyStrings ? null
                : AlwaysHolds.Instance,
            StringLengthAttribute length when type == typeof(string) => StaticCall.Of<string, int, int>(LengthBetween, length.MinimumLength, length.MaximumLength) with { Check = new LengthCheck(length.MinimumLength, length.MaximumLength) },
            MinLengthAttribute min => Length(type, min.Length, int.MaxValue),
            MaxLengthAttribute { Length: > 0 } max => Length(type, 0, max.Length),
            LengthAttribute length => Length(type, length.MinimumLength, length.MaximumLength),
            RangeAttribute range => Range(range, type),
            EmailAddressAttribute when type == typeof(string) => StaticCall.Of<string>(IsEmail) with { Check = new EmailCheck() },
            UrlAttribute when type == typeof(string) => StaticCall.Of<string>(IsUrl) with { Check = new UrlCheck() },
            RegularExpressionAttribute regex when type == typeof(string) => Pattern(new RegexSlot(regex.Pattern, Timeout(regex))),
            _ => null,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NotBlank(string value) => !string.IsNullOrWhiteSpace(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LengthBetween(string value, int min, int max) => value.Length >= min && value.Length <= max;

    // One for each kind of collection: asking through ICollection would cost a call through an interface.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ListCountBetween<T>(List<T> value, int min, int max) => value.Count is var count && count >= min && count <= max;

    public static bool CountBetween(ICollection value, int min, int max) => value.Count is var count && count >= min && count <= max;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ArrayLengthBetween(Array value, int min, int max) => value.Length is var count && count >= min && count <= max;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool InInt64(long value, long min, long max) => value >= min && value <= max;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool InDouble(double value, double min, double max) => value >= min && value <= max;

    public static bool IsEmail(string value)
    {
        var text = value.AsSpan();
        var at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && !text.ContainsAny('\r', '\n');
    }

    public static bool IsUrl(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    public static bool MatchesWhole(string value, RegexSlot regex) => value.Length == 0 || regex.IsWhole(value);

    private static TimeSpan Timeout(RegularExpressionAttribute regex) =>
        regex.MatchTimeoutInMilliseconds == -1 ? System.Text.RegularExpressions.Regex.InfiniteMatchTimeout : TimeSpan.FromMilliseconds(regex.MatchTimeoutInMilliseconds);

    private static StaticCall Pattern(RegexSlot regex) => StaticCall.Of<string, RegexSlot>(MatchesWhole, regex) with { Check = new PatternCheck(regex) };

    private static StaticCall? Length(Type type, int min, int max)
    {
        if (type == typeof(string))
        {
            return StaticCall.Of<string, int, int>(LengthBetween, min, max) with { Check = new LengthCheck(min, max) };
        }

        if (type.IsSZArray)
        {
            return StaticCall.Of<Array, int, int>(ArrayLengthBetween, min, max);
        }

        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(List<>))
        {
            return null;
        }

        var counted = StaticCall.Of<ICollection, int, int>(CountBetween, min, max) with { Check = new CountCheck(min, max) };
        return RuntimeFeature.IsDynamicCodeSupported ? counted with { Method = ListCount.MakeGenericMethod(type.GetGenericArguments()) } : counted;
    }

    private static StaticCall? Range(RangeAttribute range, Type type)
    {
        if (type.IsEnum)
        {
            return null;
        }

        if (range.OperandType == typeof(int) && NumberKinds.Of(type) == NumberKind.Signed)
        {
            var min = (int)range.Minimum + (range.MinimumIsExclusive ? 1L : 0);
            var max = (int)range.Maximum - (range.MaximumIsExclusive ? 1L : 0);
            return StaticCall.Of<long, long, long>(InInt64, min, max) with { Check = new Int64RangeCheck(min, max) };
        }

        // Exclusive real limits and mixed carriers are the attribute's business.
        return range.OperandType == typeof(double) && type == typeof(double) && !range.MinimumIsExclusive && !range.MaximumIsExclusive
            ? StaticCall.Of<double, double, double>(InDouble, (double)range.Minimum, (double)range.Maximum) with { Check = new DoubleRangeCheck((double)range.Minimum, (double)range.Maximum) }
            : null;
    }
}
