using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Matches a call with two arguments.</summary>
/// <typeparam name="T1">The type of argument 1.</typeparam>
/// <typeparam name="T2">The type of argument 2.</typeparam>
/// <param name="arg1">The expectation of argument 1.</param>
/// <param name="arg2">The expectation of argument 2.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Match<T1, T2>(Arg<T1> arg1, Arg<T2> arg2) : IMatch<(T1, T2)>
{
    /// <inheritdoc/>
    public bool Matches(in (T1, T2) args) => arg1.Matches(args.Item1) && arg2.Matches(args.Item2);

    /// <inheritdoc/>
    public bool TryGetExact(out (T1, T2) args)
    {
        args = (arg1.Value, arg2.Value);
        return arg1.IsExact && arg2.IsExact;
    }

    /// <inheritdoc/>
    public void Visit(IArgVisitor visitor, in (T1, T2) args)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit(arg1, args.Item1);
        visitor.Visit(arg2, args.Item2);
    }
}
