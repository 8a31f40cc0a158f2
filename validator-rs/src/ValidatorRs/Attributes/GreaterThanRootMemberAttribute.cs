namespace ValidatorRs;

/// <summary>Requires a value greater than that of a member of the validated root. The rule <c>gtcsfield</c>.</summary>
/// <param name="path">The path from the root, such as Limits.Max.</param>
public sealed class GreaterThanRootMemberAttribute(string path) : RuleAttribute($"gtcsfield={path}");
