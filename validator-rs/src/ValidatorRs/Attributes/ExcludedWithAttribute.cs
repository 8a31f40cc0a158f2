namespace ValidatorRs;

/// <summary>Forbids a value when any of several members is present. The rule <c>excluded_with</c>.</summary>
/// <param name="members">The other members; use nameof.</param>
public sealed class ExcludedWithAttribute(params string[] members) : RuleAttribute($"excluded_with={Words(members)}");
