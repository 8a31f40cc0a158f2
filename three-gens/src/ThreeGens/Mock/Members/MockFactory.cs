using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ThreeGens.Mocks;

/// <summary>Holds what generated code registered for one type when its assembly was loaded.</summary>
/// <typeparam name="T">The mocked type, or a tuple of them for a mock of several interfaces.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MockFactory<T>
{
    internal static Func<MockCore, object?[], object>? Create { get; private set; }

    internal static int SlotCount { get; private set; }

    /// <summary>Registers a mock; the first registration of a type stays.</summary>
    /// <param name="slotCount">The number of members.</param>
    /// <param name="create">Makes the mocked object from constructor arguments.</param>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "One slot per type is how a mock is found without reflection.")]
    public static void Register(int slotCount, Func<MockCore, object?[], object> create)
    {
        if (Create is null)
        {
            (SlotCount, Create) = (slotCount, create);
        }
    }
}
