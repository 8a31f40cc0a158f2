namespace ValidatorRs.Rules;

/// <summary>Calls a check that has no constants.</summary>
internal sealed class Check0<T>(Func<T, bool> method) : Check<T>
{
    public override bool Holds(T value) => method(value);
}

/// <summary>Calls a check with one constant.</summary>
internal sealed class Check1<T, TFirst>(Func<T, TFirst, bool> method, TFirst first) : Check<T>
{
    public override bool Holds(T value) => method(value, first);
}

/// <summary>Calls a check with two constants.</summary>
internal sealed class Check2<T, TFirst, TSecond>(Func<T, TFirst, TSecond, bool> method, TFirst first, TSecond second) : Check<T>
{
    public override bool Holds(T value) => method(value, first, second);
}
