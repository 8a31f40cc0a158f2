namespace ValidatorRs;

/// <summary>Forbids a value while a member has a value. The rule <c>excluded_if</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
/// <param name="value">Its value.</param>
public sealed class ExcludedIfAttribute(string member, object value) : RuleAttribute($"excluded_if={member} {Words([value])}");
