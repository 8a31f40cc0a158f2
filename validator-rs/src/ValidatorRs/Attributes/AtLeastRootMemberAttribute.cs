namespace ValidatorRs;

/// <summary>Requires a value at least that of a member of the validated root. The rule <c>gtecsfield</c>.</summary>
/// <param name="path">The path from the root, such as Limits.Max.</param>
public sealed class AtLeastRootMemberAttribute(string path) : RuleAttribute($"gtecsfield={path}");
