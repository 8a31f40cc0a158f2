using System.Reflection;

namespace ValidatorRs.Rules;

/// <summary>Static methods that call a check through its delegate.</summary>
internal static class LambdaCalls
{
    public static MethodInfo For(Delegate check)
    {
        var arguments = check.GetType().GetGenericArguments();
        var name = arguments.Length == 2 ? nameof(One) : nameof(Two);
        return typeof(LambdaCalls).GetMethod(name)!.MakeGenericMethod(arguments[..^1]);
    }

    public static bool One<T>(T value, Func<T, bool> check) => check(value);

    public static bool Two<T, TParameter>(T value, Func<T, TParameter, bool> check, TParameter parameter) => check(value, parameter);
}
