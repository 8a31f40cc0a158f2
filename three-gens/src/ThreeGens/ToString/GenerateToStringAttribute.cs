namespace ThreeGens;

/// <summary>Asks for generated text methods: <c>ToStringFast</c> and its kin on an enum.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class GenerateToStringAttribute : Attribute;
