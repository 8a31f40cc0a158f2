using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Makes mocked objects of one construction of an open generic type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenMockFactory
{
    /// <value>The number of members.</value>
    int SlotCount { get; }

    /// <summary>Makes the mocked object from constructor arguments.</summary>
    object Create(MockCore mock, object?[] arguments);
}
