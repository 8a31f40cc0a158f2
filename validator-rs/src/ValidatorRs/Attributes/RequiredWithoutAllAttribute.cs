namespace ValidatorRs;

/// <summary>Requires a value when all of several members are absent. The rule <c>required_without_all</c>.</summary>
/// <param name="members">The other members; use nameof.</param>
public sealed class RequiredWithoutAllAttribute(params string[] members) : RuleAttribute($"required_without_all={Words(members)}");
