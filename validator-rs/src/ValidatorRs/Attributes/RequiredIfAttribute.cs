namespace ValidatorRs;

/// <summary>Requires a value while a member has a value. The rule <c>required_if</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
/// <param name="value">Its value.</param>
public sealed class RequiredIfAttribute(string member, object value) : RuleAttribute($"required_if={member} {Words([value])}");
