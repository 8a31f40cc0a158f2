using System.Collections;
using ValidatorRs.Running;

namespace ValidatorRs.Rules;

/// <summary>Decides whether a value that is not null counts as present, in Go's sense: not the zero value of its type.</summary>
internal static class Presence
{
    /// <summary>Binds "has a value", as <c>required</c> and <c>omitempty</c> understand it: an empty list has one, an empty text has none.</summary>
    public static RuleCall HasValue(Type type)
    {
        if (type == typeof(string))
        {
            return StaticCall.Of<string>(NotEmpty);
        }

        // A pointer to zero is present in Go; so is a nullable that holds zero.
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null)
        {
            return Dynamic.IsOpen(type) ? StaticCall.Of<object>(HasValueBoxed) : AlwaysHolds.Instance;
        }

        // An ImmutableArray that was never set is what a nil slice is in Go.
        return typeof(IEnumerable).IsAssignableFrom(type) ? StaticCall.Of<object>(NotDefaultBoxed) : NotZeroValue(type);
    }

    /// <summary>Binds "is not zero", as <c>omitzero</c> understands it: an empty list is zero.</summary>
    public static RuleCall NotZero(Type type)
    {
        if (type == typeof(string))
        {
            return StaticCall.Of<string>(NotEmpty);
        }

        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (typeof(IEnumerable).IsAssignableFrom(value) && !value.IsValueType)
        {
            return StaticCall.Of<IEnumerable>(HasElements);
        }

        return value.IsValueType ? NotZeroValue(value) : Dynamic.IsOpen(value) ? StaticCall.Of<object>(NotZeroBoxed) : AlwaysHolds.Instance;
    }

    public static bool HasValueBoxed(object value) => value is not string text || text.Length > 0;

    public static bool NotZeroBoxed(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        IEnumerable sequence => HasElements(sequence),
        _ => NotDefaultBoxed(value),
    };

    public static bool NotDefaultBoxed(object value) => value is not ValueType || !value.Equals(Activator.CreateInstance(value.GetType()));

    public static bool NotEmpty(string value) => value.Length > 0;

    public static bool HasElements(IEnumerable value)
    {
        if (SequenceWalk.IsDefault(value))
        {
            return false;
        }

        if (value is ICollection counted)
        {
            return counted.Count > 0;
        }

        var elements = value.GetEnumerator();
        using var disposable = elements as IDisposable;
        return elements.MoveNext();
    }

    public static bool NotZeroInt64(long value) => value != 0;

    public static bool NotZeroDouble(double value) => value != 0;

    public static bool IsTrue(bool value) => value;

    private static StaticCall NotZeroValue(Type type) => NumberKinds.Of(type) switch
    {
        _ when type == typeof(bool) => StaticCall.Of<bool>(IsTrue),
        NumberKind.Signed or NumberKind.Unsigned => StaticCall.Of<long>(NotZeroInt64),
        NumberKind.Real => StaticCall.Of<double>(NotZeroDouble),
        _ => StaticCall.Of<object>(NotZeroBoxed),
    };
}
