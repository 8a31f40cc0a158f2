using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

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
internal sealed record StaticCall(MethodInfo Method, params object?[] Constants) : RuleCall
{
    private MethodInvoker? _invoker;
    private Delegate? _lambda;

    /// <summary>Ties a check to its constants. A lambda is compiled to an instance method and is called through its delegate.</summary>
    public static StaticCall Of(Delegate method, params object?[] constants)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            // Native code has the delegate's own types only; no generic method could be made of them now.
            return new(method.Method, constants) { _lambda = method };
        }

        return method.Method.IsStatic && method.Target is null ? new(method.Method, constants) : new(LambdaCalls.For(method), [method, .. constants]);
    }

    public Type ValueType => Method.GetParameters()[0].ParameterType;

    /// <summary>Calls the method by reflection: the interpreter's way.</summary>
    public bool Invoke(object? value)
    {
        if (_lambda is not null)
        {
            try
            {
                return (bool)_lambda.DynamicInvoke([ValueConversion.To(ValueType, value), .. Constants])!;
            }
            catch (TargetInvocationException exception) when (exception.InnerException is { } thrown)
            {
                // The engines judge what a rule throws, not its wrapping.
                ExceptionDispatchInfo.Throw(thrown);
                throw;
            }
        }

        _invoker ??= MethodInvoker.Create(Method);
        Span<object?> arguments = new object?[Constants.Length + 1];
        arguments[0] = ValueConversion.To(ValueType, value);
        Constants.CopyTo(arguments[1..]);
        return (bool)_invoker.Invoke(null, arguments)!;
    }
}

/// <summary>A rule that needs more than the value: the object around it, services, or to write its own message.</summary>
internal sealed record ScopedCall(IScopedRule Rule) : RuleCall;
