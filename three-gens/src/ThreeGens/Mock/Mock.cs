using ThreeGens.Mocks;

namespace ThreeGens;

/// <summary>Makes mocks.</summary>
/// <remarks>
/// The members of a mocked type appear on its mock as extension methods that take expectations of the arguments:
/// <c>mock.Get("a").Returns(1)</c> sets up, <c>mock.Get("a").Verify(Times.Once)</c> verifies.
/// </remarks>
public static class Mock
{
    /// <summary>Creates a loose mock.</summary>
    /// <exception cref="InvalidOperationException">No mock of the type was generated.</exception>
    public static Mock<T> Of<T>()
        where T : class => new(MockBehavior.Loose, null, []);

    /// <summary>Creates a mock.</summary>
    /// <param name="behavior">What the mock does with a call nothing was set up for.</param>
    /// <param name="constructorArguments">The arguments of the base class's constructor; none for an interface.</param>
    /// <exception cref="InvalidOperationException">No mock of the type was generated.</exception>
    /// <exception cref="ArgumentException">The base class has no constructor for these arguments.</exception>
    public static Mock<T> Of<T>(MockBehavior behavior, params object?[] constructorArguments)
        where T : class => new(behavior, null, constructorArguments);

    /// <summary>Creates a loose mock of a class whose constructor takes arguments.</summary>
    /// <exception cref="InvalidOperationException">No mock of the type was generated.</exception>
    /// <exception cref="ArgumentException">The base class has no constructor for these arguments.</exception>
    public static Mock<T> OfClass<T>(params object?[] constructorArguments)
        where T : class => new(MockBehavior.Loose, null, constructorArguments);

    /// <summary>Creates a mock that implements two types, the second an interface.</summary>
    /// <param name="behavior">What the mock does with a call nothing was set up for.</param>
    /// <param name="constructorArguments">The arguments of the constructor, where the first type is a class.</param>
    /// <exception cref="InvalidOperationException">No mock of these types was generated.</exception>
    public static Mock<T1, T2> Of<T1, T2>(MockBehavior behavior = MockBehavior.Loose, params object?[] constructorArguments)
        where T1 : class
        where T2 : class => new(behavior, constructorArguments);

    /// <summary>Creates a mock that implements three types, all but the first interfaces.</summary>
    /// <param name="behavior">What the mock does with a call nothing was set up for.</param>
    /// <param name="constructorArguments">The arguments of the constructor, where the first type is a class.</param>
    /// <exception cref="InvalidOperationException">No mock of these types was generated.</exception>
    public static Mock<T1, T2, T3> Of<T1, T2, T3>(MockBehavior behavior = MockBehavior.Loose, params object?[] constructorArguments)
        where T1 : class
        where T2 : class
        where T3 : class => new(behavior, constructorArguments);

    /// <summary>Creates a mock that implements four types, all but the first interfaces.</summary>
    /// <param name="behavior">What the mock does with a call nothing was set up for.</param>
    /// <param name="constructorArguments">The arguments of the constructor, where the first type is a class.</param>
    /// <exception cref="InvalidOperationException">No mock of these types was generated.</exception>
    public static Mock<T1, T2, T3, T4> Of<T1, T2, T3, T4>(MockBehavior behavior = MockBehavior.Loose, params object?[] constructorArguments)
        where T1 : class
        where T2 : class
        where T3 : class
        where T4 : class => new(behavior, constructorArguments);

    /// <summary>Creates a mock that passes every call nothing was set up for to a real instance, and records all.</summary>
    /// <exception cref="InvalidOperationException">No mock of the type was generated.</exception>
    public static Mock<T> Wrap<T>(T instance)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(instance);
        return new Mock<T>(MockBehavior.Loose, instance, []);
    }

    /// <summary>Gives the mock of an object that a mock made, for instance of one that a recursive mock returned.</summary>
    /// <exception cref="ArgumentException">The object is not a mock's.</exception>
    public static Mock<T> Get<T>(T mocked)
        where T : class => mocked switch
        {
            IMockObject { Mock: Mock<T> mock } => mock,
            Delegate { Target: IMockObject { Mock: Mock<T> mock } } => mock,
            _ => throw new ArgumentException($"The object is not a mock of {typeof(T).Name}.", nameof(mocked)),
        };

    /// <summary>Verifies that the calls were made one after the other, whichever mocks they belong to; other calls may lie between.</summary>
    /// <exception cref="MockException">A call is missing or came before the one it should follow.</exception>
    public static void VerifyInOrder(params ReadOnlySpan<ICallQuery> calls) => CallOrder.Verify(calls);
}
