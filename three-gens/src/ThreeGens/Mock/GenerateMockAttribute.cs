namespace ThreeGens;

/// <summary>Asks for a mock of an interface, an abstract or unsealed class, or a delegate.</summary>
/// <remarks>Needed only where no call of <see cref="Mock.Of{T}()"/> names the type: call sites are found without it.</remarks>
/// <param name="type">The type to mock; a closed construction when it is generic.</param>
/// <param name="additional">Interfaces the same mock implements too, for <see cref="Mock.Of{T1, T2}()"/>.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class GenerateMockAttribute(Type type, params Type[] additional) : Attribute
{
    /// <value>The type to mock.</value>
    public Type Type { get; } = type;

    /// <value>Interfaces the same mock implements too.</value>
    public IReadOnlyList<Type> Additional { get; } = additional;
}
