namespace ValidatorRs;

/// <summary>Requires a value greater than that of another member. The rule <c>gtfield</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
public sealed class GreaterThanMemberAttribute(string member) : RuleAttribute($"gtfield={member}");
