namespace ValidatorRs;

/// <summary>Keeps the member's value out of violations, messages and problem details.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class SensitiveAttribute : Attribute;
