namespace ValidatorRs;

/// <summary>Requires a value equal to that of another member. The rule <c>eqfield</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
public sealed class EqualToMemberAttribute(string member) : RuleAttribute($"eqfield={member}");
