namespace ValidatorRs;

/// <summary>Requires a text that does not contain that of another member. The rule <c>fieldexcludes</c>.</summary>
/// <param name="member">The other member; use nameof.</param>
public sealed class ExcludesMemberAttribute(string member) : RuleAttribute($"fieldexcludes={member}");
