using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Matches a call without arguments.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Match0 : IMatch<NoArgs>
{
    /// <inheritdoc/>
    public bool Matches(in NoArgs args) => true;

    /// <inheritdoc/>
    public bool TryGetExact(out NoArgs args)
    {
        args = default;
        return true;
    }

    /// <inheritdoc/>
    public void Visit(IArgVisitor visitor, in NoArgs args)
    {
    }
}
