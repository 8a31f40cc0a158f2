using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Matches the last argument of a call with eight, fifteen, twenty-two … arguments, whose tuple ends in a tuple of one.</summary>
/// <typeparam name="T">The type of the argument.</typeparam>
/// <param name="last">The expectation of the argument.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MatchLast<T>(Arg<T> last) : IMatch<ValueTuple<T>>
{
    /// <inheritdoc/>
    public bool Matches(in ValueTuple<T> args) => last.Matches(args.Item1);

    /// <inheritdoc/>
    public bool TryGetExact(out ValueTuple<T> args)
    {
        args = new ValueTuple<T>(last.Value);
        return last.IsExact;
    }

    /// <inheritdoc/>
    public void Visit(IArgVisitor visitor, in ValueTuple<T> args)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit(last, args.Item1);
    }
}
