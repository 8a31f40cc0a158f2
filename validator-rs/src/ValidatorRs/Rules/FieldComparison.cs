using System.Collections;
using System.Globalization;

namespace ValidatorRs.Rules;

/// <summary>Compares the values of two members: numbers by value, text by order of code points, moments, collections by count.</summary>
internal static class FieldComparison
{
    /// <summary>Compares; null when the two cannot be compared.</summary>
    public static int? Compare(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null ? 0 : null;
        }

        if (left is string a && right is string b)
        {
            return string.CompareOrdinal(a, b);
        }

        if (IsNumber(left) && IsNumber(right))
        {
            return CompareNumbers(left, right);
        }

        if (left is IEnumerable first and not string && right is IEnumerable second and not string)
        {
            return Counting.Of(first).CompareTo(Counting.Of(second));
        }

        return left.GetType() == right.GetType() ? Same(left, right) : null;
    }

    private static int? Same(object left, object right) =>
        left is IComparable comparable ? comparable.CompareTo(right) : left.Equals(right) ? 0 : null;

    private static bool IsNumber(object value) => NumberKinds.Of(value.GetType()) != NumberKind.None;

    private static int CompareNumbers(object left, object right)
    {
        var kinds = (NumberKinds.Of(left.GetType()), NumberKinds.Of(right.GetType()));
        return kinds is (NumberKind.Real, _) or (_, NumberKind.Real)
            ? Convert.ToDouble(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right, CultureInfo.InvariantCulture))
            : Convert.ToDecimal(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(right, CultureInfo.InvariantCulture));
    }
}
