using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace ThreeGens.Mocks;

/// <summary>Finds the mock that answers static members: the one made last in the running flow of execution, and in what it awaits or starts.</summary>
/// <typeparam name="T">The named mock.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "One slot per type, as for factories.")]
public static class MockStatics<T>
    where T : class
{
    private static readonly AsyncLocal<MockCore?> s_current = new();

    /// <value>The mock of the running flow.</value>
    /// <exception cref="MockException">No mock of the type was made in it.</exception>
    public static MockCore Current => s_current.Value
        ?? throw new MockException($"A static member of {typeof(T).Name} was called, but this flow of execution has no mock of it: call Mock.Of<{typeof(T).Name}>() first, in the test itself or in what it awaits.");

    /// <summary>Makes a mock the one that answers.</summary>
    public static void Enter(MockCore mock) => s_current.Value = mock;
}
