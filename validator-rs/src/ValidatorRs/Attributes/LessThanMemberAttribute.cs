namespace ValidatorRs;

/// <summary>Requires a value less than that of another member. The rule <c>ltfield</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
public sealed class LessThanMemberAttribute(string member) : RuleAttribute($"ltfield={member}");
