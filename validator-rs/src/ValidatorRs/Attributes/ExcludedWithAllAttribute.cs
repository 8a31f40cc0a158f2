namespace ValidatorRs;

/// <summary>Forbids a value when all of several members are present. The rule <c>excluded_with_all</c>.</summary>
/// <param name="members">The other members; use nameof.</param>
public sealed class ExcludedWithAllAttribute(params string[] members) : RuleAttribute($"excluded_with_all={Words(members)}");
