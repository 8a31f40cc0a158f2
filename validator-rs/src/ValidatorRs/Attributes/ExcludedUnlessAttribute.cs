namespace ValidatorRs;

/// <summary>Forbids a value unless a member has a value. The rule <c>excluded_unless</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
/// <param name="value">Its value.</param>
public sealed class ExcludedUnlessAttribute(string member, object value) : RuleAttribute($"excluded_unless={member} {Words([value])}");
