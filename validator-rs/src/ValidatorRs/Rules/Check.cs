namespace ValidatorRs.Rules;

/// <summary>A static check with its constants, callable without reflection.</summary>
internal abstract class Check
{
    /// <summary>Asks for a boxed value, which may need the conversion to the type that the check wants.</summary>
    public abstract bool HoldsBoxed(object? value);
}

/// <summary>A check of values of one type.</summary>
internal abstract class Check<T> : Check
{
    public abstract bool Holds(T value);

    public sealed override bool HoldsBoxed(object? value) =>
        Holds(value is T typed ? typed : (T)ValueConversion.To(typeof(T), value)!);
}
