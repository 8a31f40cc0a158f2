using System.ComponentModel;

namespace ThreeGens.Mocks;

/// <summary>Hands the mock to the object that is being constructed, before a base constructor can call a virtual member of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MockConstruction
{
    [ThreadStatic]
    private static MockCore? s_current;

    /// <value>The mock whose object is being constructed on this thread.</value>
    /// <exception cref="InvalidOperationException">No construction was begun.</exception>
    public static MockCore Current => s_current ?? throw new InvalidOperationException("A mocked object can only be made by Mock.Of.");

    /// <summary>Begins a construction; the object reads <see cref="Current"/> first of all.</summary>
    public static void Begin(MockCore mock) => s_current = mock;
}
