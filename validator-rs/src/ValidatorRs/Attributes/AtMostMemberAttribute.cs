namespace ValidatorRs;

/// <summary>Requires a value at most that of another member. The rule <c>ltefield</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
public sealed class AtMostMemberAttribute(string member) : RuleAttribute($"ltefield={member}");
