namespace ValidatorRs;

/// <summary>Requires a value at least that of another member. The rule <c>gtefield</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
public sealed class AtLeastMemberAttribute(string member) : RuleAttribute($"gtefield={member}");
