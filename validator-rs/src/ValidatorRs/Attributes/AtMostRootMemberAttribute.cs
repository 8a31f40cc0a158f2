namespace ValidatorRs;

/// <summary>Requires a value at most that of a member of the validated root. The rule <c>ltecsfield</c>.</summary>
/// <param name="path">The path from the root, such as Limits.Max.</param>
public sealed class AtMostRootMemberAttribute(string path) : RuleAttribute($"ltecsfield={path}");
