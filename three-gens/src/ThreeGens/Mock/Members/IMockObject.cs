using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Is implemented by every mocked object, so that its mock can be found again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMockObject
{
    /// <value>The mock the object belongs to.</value>
    MockCore Mock { get; }
}
