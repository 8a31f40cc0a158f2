namespace ValidatorRs;

/// <summary>Forbids a value when any of several members is absent. The rule <c>excluded_without</c>.</summary>
/// <param name="members">The other members; use nameof.</param>
public sealed class ExcludedWithoutAttribute(params string[] members) : RuleAttribute($"excluded_without={Words(members)}");
