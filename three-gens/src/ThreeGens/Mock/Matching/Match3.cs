using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Matches a call with three arguments.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <typeparam name="T3">The type of argument 3.</typeparam>
/// <param name="arg1">The expectation of argument 1.</param>
/// <param name="arg2">The expectation of argument 2.</param>
/// <param name="arg3">The expectation of argument 3.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Match<T1, T2, T3>(Arg<T1> arg1, Arg<T2> arg2, Arg<T3> arg3) : IMatch<(T1, T2, T3)>
{
    /// <inheritdoc/>
    public bool Matches(in (T1, T2, T3) args) => arg1.Matches(args.Item1) && arg2.Matches(args.Item2) && arg3.Matches(args.Item3);

    /// <inheritdoc/>
    public bool TryGetExact(out (T1, T2, T3) args)
    {
        args = (arg1.Value, arg2.Value, arg3.Value);
        return arg1.IsExact && arg2.IsExact && arg3.IsExact;
    }

    /// <inheritdoc/>
    public void Visit(IArgVisitor visitor, in (T1, T2, T3) args)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit(arg1, args.Item1);
        visitor.Visit(arg2, args.Item2);
        visitor.Visit(arg3, args.Item3);
    }
}
