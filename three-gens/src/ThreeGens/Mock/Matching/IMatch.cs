using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Holds the expectations of all arguments of one call.</summary>
/// <typeparam name="TArgs">What is recorded of a call: nothing, the argument, or a tuple of the arguments.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMatch<TArgs>
{
    /// <summary>Says whether every argument meets its expectation.</summary>
    bool Matches(in TArgs args);

    /// <summary>Gives the expected arguments when each is one value, so that the setup can be found by hash.</summary>
    bool TryGetExact(out TArgs args);

    /// <summary>Shows each expectation with its argument to a visitor, in order.</summary>
    void Visit(IArgVisitor visitor, in TArgs args);
}
