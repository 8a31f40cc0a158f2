namespace ThreeGens;

/// <summary>Marks data that generated text must not show: <c>***</c> is written and the getter is not called.</summary>
/// <remarks>Attributes derived from <c>Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute</c> have the same effect. On a type it marks every member of that type.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SensitiveAttribute : Attribute;
