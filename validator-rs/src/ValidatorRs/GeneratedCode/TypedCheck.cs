using System.Collections;
using ValidatorRs.Rules;

namespace ValidatorRs.GeneratedCode;

/// <summary>Fits checks to the type that generated code holds a value in. Every class here is named, so that native code has it.</summary>
internal static class TypedCheck
{
    /// <summary>Fits a check; null when there is no way without reflection.</summary>
    public static Check<T>? As<T>(Check check) => check switch
    {
        Check<T> same => same,
        Check<IEnumerable> sequence when typeof(T) == typeof(object) => new CastCheck<IEnumerable>(sequence) as Check<T>,
        Check<ICollection> collection when typeof(T) == typeof(object) => new CastCheck<ICollection>(collection) as Check<T>,
        Check<Array> array when typeof(T) == typeof(object) => new CastCheck<Array>(array) as Check<T>,
        Check<long> bits when typeof(T) == typeof(ulong) => new BitsCheck(bits) as Check<T>,
        Check<object> boxed => new BoxingCheck<T>(boxed),
        _ => null,
    };

    private sealed class CastCheck<TTarget>(Check<TTarget> inner) : Check<object>
    {
        public override bool Holds(object value) => inner.Holds((TTarget)value);
    }

    private sealed class BitsCheck(Check<long> inner) : Check<ulong>
    {
        public override bool Holds(ulong value) => inner.Holds(unchecked((long)value));
    }

    private sealed class BoxingCheck<T>(Check<object> inner) : Check<T>
    {
        public override bool Holds(T value) => inner.Holds(value!);
    }
}
