namespace ThreeGens;

/// <summary>Asks for a mock of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">An interface, an abstract or unsealed class, or a delegate.</typeparam>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class GenerateMockAttribute<T> : Attribute;
