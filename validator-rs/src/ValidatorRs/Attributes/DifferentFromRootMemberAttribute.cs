namespace ValidatorRs;

/// <summary>Requires a value different from that of a member of the validated root. The rule <c>necsfield</c>.</summary>
/// <param name="path">The path from the root, such as Limits.Max.</param>
public sealed class DifferentFromRootMemberAttribute(string path) : RuleAttribute($"necsfield={path}");
