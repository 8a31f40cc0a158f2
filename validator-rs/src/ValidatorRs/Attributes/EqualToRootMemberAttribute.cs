namespace ValidatorRs;

/// <summary>Requires a value equal to that of a member of the validated root. The rule <c>eqcsfield</c>.</summary>
/// <param name="path">The path from the root, such as Limits.Max.</param>
public sealed class EqualToRootMemberAttribute(string path) : RuleAttribute($"eqcsfield={path}");
