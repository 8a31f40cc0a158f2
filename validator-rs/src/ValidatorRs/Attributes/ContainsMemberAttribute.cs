namespace ValidatorRs;

/// <summary>Requires a text that contains that of another member. The rule <c>fieldcontains</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
public sealed class ContainsMemberAttribute(string member) : RuleAttribute($"fieldcontains={member}");
