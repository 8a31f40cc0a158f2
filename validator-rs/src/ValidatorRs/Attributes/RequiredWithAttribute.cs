namespace ValidatorRs;

/// <summary>Requires a value when any of several members is present. The rule <c>required_with</c>.</summary>
/// <param name="members">The other members; use nameof.</param>
public sealed class RequiredWithAttribute(params string[] members) : RuleAttribute($"required_with={Words(members)}");
