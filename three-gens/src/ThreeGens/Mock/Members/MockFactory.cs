using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ThreeGens.Mocks;

/// <summary>Holds what generated code registered for one type when its assembly was loaded.</summary>
/// <typeparam name="T">The mocked type, or a tuple of them for a mock of several types.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MockFactory<T>
{
    private static MockRecipe? s_recipe;

    internal static MockRecipe? Recipe => s_recipe ?? FromOpen();

    /// <summary>Registers a mock; the first registration of a type stays.</summary>
    /// <param name="slotCount">The number of members.</param>
    /// <param name="create">Makes the mocked object from constructor arguments.</param>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "One slot per type is how a mock is found without reflection.")]
    public static void Register(int slotCount, Func<MockCore, object?[], object> create) =>
        Interlocked.CompareExchange(ref s_recipe, new MockRecipe(slotCount, create), null);

    private static MockRecipe? FromOpen()
    {
        if (OpenMockFactories.Of(typeof(T)) is { } factory)
        {
            Register(factory.SlotCount, factory.Create);
        }

        return s_recipe;
    }
}
