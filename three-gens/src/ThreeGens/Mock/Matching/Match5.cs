using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Matches a call with five arguments.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <typeparam name="T4">The type of argument 4.</typeparam>
/// <typeparam name="T5">The type of argument 5.</typeparam>
/// <param name="arg1">The expectation of argument 1.</param>
/// <param name="arg2">The expectation of argument 2.</param>
/// <param name="arg3">The expectation of argument 3.</param>
/// <param name="arg4">The expectation of argument 4.</param>
/// <param name="arg5">The expectation of argument 5.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Match<T1, T2, T3, T4, T5>(Arg<T1> arg1, Arg<T2> arg2, Arg<T3> arg3, Arg<T4> arg4, Arg<T5> arg5) : IMatch<(T1, T2, T3, T4, T5)>
{
    /// <inheritdoc/>
    public bool Matches(in (T1, T2, T3, T4, T5) args) =>
        arg1.Matches(args.Item1)
        && arg2.Matches(args.Item2)
        && arg3.Matches(args.Item3)
        && arg4.Matches(args.Item4)
        && arg5.Matches(args.Item5);

    /// <inheritdoc/>
    public bool TryGetExact(out (T1, T2, T3, T4, T5) args)
    {
        args = (arg1.Value, arg2.Value, arg3.Value, arg4.Value, arg5.Value);
        return arg1.IsExact && arg2.IsExact && arg3.IsExact && arg4.IsExact && arg5.IsExact;
    }

    /// <inheritdoc/>
    public void Visit(IArgVisitor visitor, in (T1, T2, T3, T4, T5) args)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit(arg1, args.Item1);
        visitor.Visit(arg2, args.Item2);
        visitor.Visit(arg3, args.Item3);
        visitor.Visit(arg4, args.Item4);
        visitor.Visit(arg5, args.Item5);
    }
}
