using System.Collections;
using System.Runtime.CompilerServices;

namespace ValidatorRs.Rules;

/// <summary>The comparisons behind <c>min</c>, <c>max</c>, <c>len</c>, <c>gt</c> and the like, one method per carrier.</summary>
internal static class SizeChecks
{
    // The operator is a constant in emitted code: inlined, the switch folds away.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Int64(long value, long limit, int op) => op switch
    {
        (int)SizeOperator.AtLeast => value >= limit,
        (int)SizeOperator.AtMost => value <= limit,
        (int)SizeOperator.Greater => value > limit,
        (int)SizeOperator.Less => value < limit,
        (int)SizeOperator.Equal => value == limit,
        _ => value != limit,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool UInt64(ulong value, ulong limit, int op) => op switch
    {
        (int)SizeOperator.AtLeast => value >= limit,
        (int)SizeOperator.AtMost => value <= limit,
        (int)SizeOperator.Greater => value > limit,
        (int)SizeOperator.Less => value < limit,
        (int)SizeOperator.Equal => value == limit,
        _ => value != limit,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Double(double value, double limit, int op) => op switch
    {
        (int)SizeOperator.AtLeast => value >= limit,
        (int)SizeOperator.AtMost => value <= limit,
        (int)SizeOperator.Greater => value > limit,
        (int)SizeOperator.Less => value < limit,
        (int)SizeOperator.Equal => value == limit,
        _ => value != limit,
    };

    public static bool Decimal(decimal value, object limit, int op) => Int64(value.CompareTo((decimal)limit), 0, op);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Text(string value, long limit, int op) => Int64(Runes(value), limit, op);

    public static bool TextEquals(string value, string wished, int op) => value == wished == (op == (int)SizeOperator.Equal);

    public static bool Duration(TimeSpan value, long ticks, int op) => Int64(value.Ticks, ticks, op);

    public static bool Moment(DateTime value, int op) => Int64(value.ToUniversalTime().CompareTo(DateTime.UtcNow), 0, op);

    public static bool MomentOffset(DateTimeOffset value, int op) => Int64(value.CompareTo(DateTimeOffset.UtcNow), 0, op);

    public static bool Date(DateOnly value, int op) => Int64(value.CompareTo(DateOnly.FromDateTime(DateTime.UtcNow)), 0, op);

    public static bool Count(ICollection value, long limit, int op) => Int64(value.Count, limit, op);

    public static bool CountUntyped(IEnumerable value, long limit, int op) => Int64(Counting.UpTo(value, limit == long.MaxValue ? limit : limit + 1), limit, op);

    /// <summary>Counts Unicode code points, as Go does; a lone surrogate counts as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Runes(string value) =>
        value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? value.Length : RunesWithSurrogates(value);

    private static int RunesWithSurrogates(string value)
    {
        var count = 0;
        foreach (var _ in value.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
