using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Looks at the expectations of a call one by one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArgVisitor
{
    /// <summary>Looks at one expectation and the argument it is about.</summary>
    void Visit<T>(Arg<T> expected, T actual);
}
