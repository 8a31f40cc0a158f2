using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Matches a call with one argument.</summary>
/// <typeparam name="T">The type of argument 1.</typeparam>
/// <param name="arg1">The expectation of argument 1.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Match<T>(Arg<T> arg1) : IMatch<T>
{
    /// <inheritdoc/>
    public bool Matches(in T args) => arg1.Matches(args);

    /// <inheritdoc/>
    public bool TryGetExact(out T args)
    {
        args = arg1.Value;
        return arg1.IsExact;
    }

    /// <inheritdoc/>
    public void Visit(IArgVisitor visitor, in T args)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit(arg1, args);
    }
}
