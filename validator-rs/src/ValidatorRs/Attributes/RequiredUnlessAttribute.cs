namespace ValidatorRs;

/// <summary>Requires a value unless a member has a value. The rule <c>required_unless</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
/// <param name="value">Its value.</param>
public sealed class RequiredUnlessAttribute(string member, object value) : RuleAttribute($"required_unless={member} {Words([value])}");
