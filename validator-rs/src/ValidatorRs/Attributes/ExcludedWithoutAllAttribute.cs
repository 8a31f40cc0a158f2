namespace ValidatorRs;

/// <summary>Forbids a value when all of several members are absent. The rule <c>excluded_without_all</c>.</summary>
/// <param name="members">The other members; use nameof.</param>
public sealed class ExcludedWithoutAllAttribute(params string[] members) : RuleAttribute($"excluded_without_all={Words(members)}");
