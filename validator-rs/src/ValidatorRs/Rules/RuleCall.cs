using System.Reflection;
using System.Runtime.CompilerServices;

namespace ValidatorRs.Rules;

/// <summary>How a bound rule is called by the engines.</summary>
internal abstract record RuleCall;

/// <summary>The rule holds for every value of the type; only null remains to be checked.</summary>
internal sealed record AlwaysHolds : RuleCall
{
    public static AlwaysHolds Instance { get; } = new();
}

/// <summary>
/// A static <c>bool Method(value, constants…)</c>. The value may need a conversion to the first parameter: to
/// <c>long</c>, <c>ulong</c>, <c>double</c> or <c>decimal</c> from smaller numbers, or boxing to <c>object</c>.
/// </summary>
internal sealed record StaticCall(MethodInfo Method, object?[] Constants, Check Check) : RuleCall
{
    public static StaticCall Of<T>(Func<T, bool> method) => Of(method, [], new Check0<T>(method));

    public static StaticCall Of<T, TFirst>(Func<T, TFirst, bool> method, TFirst first) => Of(method, [first], new Check1<T, TFirst>(method, first));

    public static StaticCall Of<T, TFirst, TSecond>(Func<T, TFirst, TSecond, bool> method, TFirst first, TSecond second) =>
        Of(method, [first, second], new Check2<T, TFirst, TSecond>(method, first, second));

    public Type ValueType => Method.GetParameters()[0].ParameterType;

    /// <summary>Calls the check with a boxed value: the interpreter's way.</summary>
    public bool Invoke(object? value) => Check.HoldsBoxed(value);

    // A lambda is compiled to an instance method; emitted code calls it through its delegate. Native code emits nothing, and could make no generic method.
    private static StaticCall Of(Delegate method, object?[] constants, Check check) =>
        (method.Method.IsStatic && method.Target is null) || !RuntimeFeature.IsDynamicCodeSupported
            ? new(method.Method, constants, check)
            : new(LambdaCalls.For(method), [method, .. constants], check);
}

/// <summary>A rule that needs more than the value: the object around it, services, or to write its own message.</summary>
internal sealed record ScopedCall(IScopedRule Rule) : RuleCall;
