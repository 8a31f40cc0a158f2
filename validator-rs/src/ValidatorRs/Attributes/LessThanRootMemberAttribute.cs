namespace ValidatorRs;

/// <summary>Requires a value less than that of a member of the validated root. The rule <c>ltcsfield</c>.</summary>
/// <param name="path">The path from the root, such as Limits.Max.</param>
public sealed class LessThanRootMemberAttribute(string path) : RuleAttribute($"ltcsfield={path}");
