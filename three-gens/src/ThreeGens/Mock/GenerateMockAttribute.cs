namespace ThreeGens;

/// <summary>Asks for a mock of an interface, an abstract or unsealed class, or a delegate.</summary>
/// <remarks>Needed only where no call of <see cref="Mock.Of{T}()"/> names the type: call sites are found without it.</remarks>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class GenerateMockAttribute : Attribute
{
    /// <summary>Makes the partial class it stands on a mock itself: <c>[GenerateMock] partial class ClockMock : IClock;</c> is made by <c>Mock.Of&lt;ClockMock&gt;()</c>.</summary>
    /// <remarks>The way to mock interfaces with static abstract members, and those that name the type which implements them.</remarks>
    public GenerateMockAttribute()
    {
    }

    /// <summary>Asks for a mock of a type.</summary>
    /// <param name="type">The type to mock; an open generic type is mocked in every construction.</param>
    /// <param name="additional">Interfaces the same mock implements too, for <see cref="Mock.Of{T1, T2}(MockBehavior, object?[])"/>.</param>
    public GenerateMockAttribute(Type type, params Type[] additional)
    {
        Type = type;
        Additional = additional;
    }

    /// <value>The type to mock, or null for the class the attribute stands on.</value>
    public Type? Type { get; }

    /// <value>Interfaces the same mock implements too.</value>
    public IReadOnlyList<Type> Additional { get; } = [];
}
