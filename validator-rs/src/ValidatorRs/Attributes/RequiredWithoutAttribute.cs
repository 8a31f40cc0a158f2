namespace ValidatorRs;

/// <summary>Requires a value when any of several members is absent. The rule <c>required_without</c>.</summary>
/// <param name="members">The other members; use nameof.</param>
public sealed class RequiredWithoutAttribute(params string[] members) : RuleAttribute($"required_without={Words(members)}");
