using System.Diagnostics.CodeAnalysis;
using ThreeGens.Mocks;

namespace ThreeGens;

/// <summary>Is a mock whose object implements four types.</summary>
/// <typeparam name="T1">The first type, an interface or a class.</typeparam>
/// <typeparam name="T2">The second type, an interface.</typeparam>
/// <typeparam name="T3">The third type, an interface.</typeparam>
/// <typeparam name="T4">The fourth type, an interface.</typeparam>
[SuppressMessage("Design", "CA1005:Avoid excessive parameters on generic types", Justification = "One per type of the object.")]
public sealed class Mock<T1, T2, T3, T4> : Mock<T1>
    where T1 : class
    where T2 : class
    where T3 : class
    where T4 : class
{
    internal Mock(MockBehavior behavior, object?[] constructorArguments)
        : base(behavior, null, constructorArguments, MockFactory<(T1, T2, T3, T4)>.Recipe)
    {
    }

    /// <value>The mocked object as the second type.</value>
    public T2 Second => (T2)(object)Object;

    /// <value>The mocked object as the third type.</value>
    public T3 Third => (T3)(object)Object;

    /// <value>The mocked object as the fourth type.</value>
    public T4 Fourth => (T4)(object)Object;
}
