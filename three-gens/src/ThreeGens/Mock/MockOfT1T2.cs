using ThreeGens.Mocks;

namespace ThreeGens;

/// <summary>Is a mock whose object implements two types.</summary>
/// <typeparam name="T1">The first type, an interface or a class.</typeparam>
/// <typeparam name="T2">The second type, an interface.</typeparam>
public sealed class Mock<T1, T2> : Mock<T1>
    where T1 : class
    where T2 : class
{
    internal Mock(MockBehavior behavior, object?[] constructorArguments)
        : base(behavior, null, constructorArguments, MockFactory<(T1, T2)>.Recipe)
    {
    }

    /// <value>The mocked object as the second type.</value>
    public T2 Second => (T2)(object)Object;
}
