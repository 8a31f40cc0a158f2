namespace ValidatorRs;

/// <summary>Requires a value when all of several members are present. The rule <c>required_with_all</c>.</summary>
/// <param name="members">The other members; use nameof.</param>
public sealed class RequiredWithAllAttribute(params string[] members) : RuleAttribute($"required_with_all={Words(members)}");
