namespace ValidatorRs;

/// <summary>Requires a value different from that of another member. The rule <c>nefield</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
public sealed class DifferentFromMemberAttribute(string member) : RuleAttribute($"nefield={member}");
